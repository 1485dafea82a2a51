package dk.forloeb.mentoring;

import dk.forloeb.engine.Decisions;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants a citizen a mentor and follows the support, beside every round of the trajectory, until grant or course ends. */
@Service
@Transactional
public class MentorService {

    /** Id of the decision table that proposes the kind of mentor. */
    public static final String KIND = "mentor-kind";

    private final MentorGrantRepository grants;
    private final MentorLogRepository logs;
    private final TrajectoryService trajectories;
    private final PlacementService placements;
    private final ProposalService proposals;
    private final LetterService letters;
    private final MentoringProperties properties;
    private final CurrentUser currentUser;
    private final Clock clock;

    MentorService(
            MentorGrantRepository grants,
            MentorLogRepository logs,
            TrajectoryService trajectories,
            PlacementService placements,
            ProposalService proposals,
            LetterService letters,
            MentoringProperties properties,
            CurrentUser currentUser,
            Clock clock) {
        this.grants = grants;
        this.logs = logs;
        this.trajectories = trajectories;
        this.placements = placements;
        this.proposals = proposals;
        this.letters = letters;
        this.properties = properties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Asks table mentor-kind which mentor suits the citizen. */
    public Proposed proposeKind(String no) {
        return proposals.propose(
                no, KIND, inputs(no), outcome -> outcome.first().text("kind"));
    }

    /** Extent that the table suggests, to fill in a grant's form. */
    @Transactional(readOnly = true)
    public MentorSuggestion suggestion(String no) {
        Decisions.Hit hit = proposals.ask(no, KIND, inputs(no)).first();
        return new MentorSuggestion(hit.number("hoursPerWeek"), hit.number("weeks"));
    }

    /** Which mentor the citizen's workplace asks for; empty when it asks for none. */
    @Transactional(readOnly = true)
    public Optional<MentorKind> workplaceNeed(String no) {
        return placements.mentorNeed(no).map(need -> MentorKind.valueOf(need.name()));
    }

    /**
     * Grants a mentor.
     *
     * @throws dk.forloeb.engine.FormRejectedException when the kind differs from the proposal without a reason
     */
    public void grant(String no, MentorTerms terms, String overrideReason) {
        proposals.decide(no, KIND, terms.kind().name(), overrideReason);
        grants.save(new MentorGrant(no, terms, properties.limits(), LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(no, EventKind.MENTOR_BEVILGET, terms.kind().name());
    }

    /** Writes the running grant to the citizen (L08, LAB § 168); a renewal is a grant of its own. */
    public void sendGrant(String no) {
        MentorGrant running = find(no);
        MentorGrantView grant = running.view();
        letters.write(new LetterOrder(
                no,
                LetterKind.L08,
                "BEVILLING-" + running.getId(),
                Map.of(
                        LetterField.MENTOR_NAVN, grant.mentorName(),
                        LetterField.MENTOR_TELEFON, grant.mentorPhone(),
                        LetterField.PERIODE_FRA, LetterTexts.date(grant.from()),
                        LetterField.PERIODE_TIL, LetterTexts.date(grant.to()),
                        LetterField.TIMER_PER_UGE, LetterTexts.number(grant.hoursPerWeek()),
                        LetterField.MAAL, grant.goal(),
                        LetterField.OPGAVER, grant.tasks())));
    }

    /** Keeps that no mentor is granted. */
    public void grantNone(String no, String overrideReason) {
        proposals.decide(no, KIND, MentorKind.INGEN.name(), overrideReason);
        trajectories.record(no, EventKind.MENTOR_IKKE_BEVILGET, null);
    }

    /** Whether one grant may cover this period. */
    public boolean isPeriodAllowed(LocalDate from, LocalDate to) {
        return properties.limits().allowPeriod(from, to);
    }

    /** Whether one grant may give so many hours a week. */
    public boolean areHoursAllowed(BigDecimal hoursPerWeek) {
        return properties.limits().allowHours(hoursPerWeek);
    }

    /** Longest period of one grant in months. */
    public int maxGrantMonths() {
        return properties.maxGrantMonths();
    }

    /** @throws IllegalStateException when no grant runs */
    @Transactional(readOnly = true)
    public MentorGrantView grant(String no) {
        return find(no).view();
    }

    /** Whether this user supports the citizen now; any mentor may, where the grant names none that uses Forløb. */
    @Transactional(readOnly = true)
    public boolean isMentor(String no, String userId) {
        return running(no).map(grant -> grant.isGivenBy(userId)).orElse(false);
    }

    /** When the mentor writes next. */
    @Transactional(readOnly = true)
    public MentorLogPlan planLog(String no) {
        return find(no).planLog(today(), properties.logIntervalDays(), properties.renewalNoticeDays());
    }

    /** Keeps a mentor's log; true when the grant's renewal has to be decided now. */
    public boolean log(String no, MentorLogEntry entry) {
        MentorGrant grant = find(no);
        logs.save(new MentorLog(grant.getId(), entry, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(no, EventKind.MENTOR_LOG, entry.activity().name());
        if (entry.concern()) {
            trajectories.record(no, EventKind.MENTOR_BEKYMRING, null);
        }
        return grant.isRenewalDue(today(), properties.logIntervalDays(), properties.renewalNoticeDays());
    }

    /** The newest concern of this mentor; empty when there was none. */
    @Transactional(readOnly = true)
    public Optional<MentorLogEntry> latestConcern(String no) {
        return entries(no).stream().filter(MentorLogEntry::concern).reduce((first, last) -> last);
    }

    /** Keeps what the caseworker did about a concern. */
    public void handleConcern(String no, ConcernAction action, String note) {
        trajectories.note(no, NoteKind.MENTOR, "%s: %s".formatted(action.label(), note));
    }

    /** What the running grant has led to. */
    @Transactional(readOnly = true)
    public MentorProgress progress(String no) {
        List<MentorLogEntry> entries = entries(no);
        int minutes = entries.stream()
                .map(MentorLogEntry::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        Integer latest = entries.stream()
                .map(MentorLogEntry::progress)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
        return new MentorProgress(minutes, latest);
    }

    /** Grants the mentor for another period, from the day after the running grant. */
    public void renew(String no, LocalDate to, String reason) {
        MentorGrant renewed = find(no).renewUntil(to, properties.limits(), LocalDateTime.now(clock), currentUser.id());
        grants.save(renewed);
        trajectories.note(no, NoteKind.MENTOR, reason);
        trajectories.record(no, EventKind.MENTOR_FORLAENGET, to.toString());
    }

    /** Keeps why the mentor is not granted any longer. */
    public void refuseRenewal(String no, String reason) {
        trajectories.note(no, NoteKind.MENTOR, reason);
    }

    /** The grant is not renewed: it ends with its own last day. */
    public void letRunOut(String no) {
        running(no).ifPresent(grant -> end(grant, grant.lastDay()));
    }

    /** The trajectory closes: every running grant ends today. */
    public void endRunning(String no) {
        allRunning(no).forEach(grant -> end(grant, today()));
    }

    private void end(MentorGrant grant, LocalDate on) {
        grant.end(on);
        trajectories.record(grant.trajectoryNo(), EventKind.MENTOR_AFSLUTTET, on.toString());
    }

    private Map<String, Object> inputs(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        Optional<PlacementView> placement = placements.currentOrNext(no);
        boolean inPlacement = placement.isPresent();
        boolean ahead = placement.map(next -> next.startsOn().isAfter(today())).orElse(false);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("inPlacement", inPlacement);
        inputs.put("socialBarrier", trajectory.hasSocialBarrier());
        inputs.put("danishRank", trajectory.danishRank());
        inputs.put("retentionRisk", inPlacement && (ahead || isRetentionRisk(no)));
        inputs.put(
                "employerHasMentor",
                placement.map(current -> current.workplace().hasMentor()).orElse(false));
        return inputs;
    }

    private boolean isRetentionRisk(String no) {
        LocalDateTime since = today().minusDays(properties.retentionRiskDays()).atStartOfDay();
        return trajectories.events(no).stream()
                .filter(event ->
                        event.kind() == EventKind.PLACERING_STARTET || event.kind() == EventKind.LAVT_FREMMOEDE)
                .map(EventView::at)
                .anyMatch(at -> !at.isBefore(since));
    }

    private List<MentorLogEntry> entries(String no) {
        return logs.findByGrantIdOrderByWrittenAt(find(no).getId()).stream()
                .map(MentorLog::view)
                .toList();
    }

    /** The grants that run now. */
    @Transactional(readOnly = true)
    public List<MentorGrantView> runningGrants(String no) {
        return allRunning(no).stream().map(MentorGrant::view).toList();
    }

    private List<MentorGrant> allRunning(String no) {
        return grants.findByTrajectoryNoAndStatus(no, MentorGrant.Status.LOEBER);
    }

    private Optional<MentorGrant> running(String no) {
        return grants.findFirstByTrajectoryNoAndStatusOrderByFirstDayDesc(no, MentorGrant.Status.LOEBER);
    }

    private MentorGrant find(String no) {
        return running(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no running mentor.".formatted(no)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
