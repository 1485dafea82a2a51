package dk.forloeb.competence;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clarifies what citizens can and want, before a plan is laid. */
@Service
@Transactional
public class CompetenceService {

    private final CompetenceRepository profiles;
    private final ProgressionService progressions;
    private final TrajectoryService trajectories;
    private final CurrentUser currentUser;
    private final Clock clock;

    CompetenceService(
            CompetenceRepository profiles,
            ProgressionService progressions,
            TrajectoryService trajectories,
            CurrentUser currentUser,
            Clock clock) {
        this.profiles = profiles;
        this.progressions = progressions;
        this.trajectories = trajectories;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What is known so far; empty before a test or clarification. */
    @Transactional(readOnly = true)
    public Optional<CompetenceView> profile(String no) {
        return profiles.findById(no).map(CompetenceProfile::view);
    }

    /**
     * Keeps a test of Danish; its level replaces the one that was assumed.
     *
     * @param remark what the instructor noticed; null when nothing
     */
    public void testDanish(String no, DanishTest test, String remark) {
        CompetenceProfile profile = findOrNew(no);
        profile.test(test);
        profile.remark(remark);
        profiles.save(profile);
        trajectories.learnDanish(no, test.level());
        if (remark != null) {
            trajectories.note(no, NoteKind.AFKLARING, remark);
        }
    }

    /** Keeps competences and the baseline of the 11 indicators. */
    public void clarify(String no, DanishTest danish, Competences competences, Progression baseline) {
        CompetenceProfile profile = findOrNew(no);
        profile.test(danish);
        profile.clarify(competences, currentUser.id(), LocalDateTime.now(clock));
        profiles.save(profile);
        trajectories.learnDanish(no, danish.level());
        progressions.measure(no, MeasurementKind.BASELINE, baseline);
    }

    /** The clarification stands: tells the timeline, and a course that has just begun is in clarification now. */
    public void recordBaseline(String no) {
        if (!findOrNew(no).isClarified()) {
            throw new IllegalStateException("Competences of %s are not clarified: no baseline.".formatted(no));
        }
        if (trajectories.trajectory(no).phase().compareTo(Phase.AFKLARING) < 0) {
            trajectories.enter(no, Phase.AFKLARING);
        }
        trajectories.record(no, EventKind.KOMPETENCER_AFKLARET, null);
    }

    /** The citizen's preferred industries; empty before the clarification. */
    @Transactional(readOnly = true)
    public List<Industry> industries(String no) {
        return profiles.findById(no)
                .map(profile -> List.copyOf(profile.industries()))
                .orElse(List.of());
    }

    /** What the upskilling tracks depend on. */
    @Transactional(readOnly = true)
    public UpskillingFacts upskillingFacts(String no) {
        Integer danishRank = trajectories.trajectory(no).danishRank();
        return profiles.findById(no)
                .map(profile -> new UpskillingFacts(
                        danishRank, profile.literacy(), profile.educationLevel(), List.copyOf(profile.industries())))
                .orElse(new UpskillingFacts(danishRank, null, null, List.of()));
    }

    private CompetenceProfile findOrNew(String no) {
        return profiles.findById(no).orElseGet(() -> new CompetenceProfile(no));
    }
}
