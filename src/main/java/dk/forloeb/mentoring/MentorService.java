package dk.forloeb.mentoring;

import dk.forloeb.engine.Decisions;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
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

/**
 * Grants mentors and follows them. A trajectory may plan several mentors; each is told from the others by its number in
 * the plan ({@code itemNo}), and its grant runs on when a round of the trajectory ends.
 */
@Service
@Transactional
public class MentorService {

    /** Id of the decision table that proposes the kind of mentor. */
    public static final String KIND = "mentor-kind";

    private final MentorGrantRepository grants;
    private final MentorLogRepository logs;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final MentoringProperties properties;
    private final CurrentUser currentUser;
    private final Clock clock;

    MentorService(
            MentorGrantRepository grants,
            MentorLogRepository logs,
            TrajectoryService trajectories,
            ProposalService proposals,
            MentoringProperties properties,
            CurrentUser currentUser,
            Clock clock) {
        this.grants = grants;
        this.logs = logs;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.properties = properties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether a grant from an earlier round still runs; one that has run out meanwhile is ended now. */
    public boolean continuesRunning(String no, int itemNo) {
        Optional<MentorGrant> running = running(no, itemNo);
        running.filter(grant -> grant.hasRunOut(today())).ifPresent(grant -> end(grant, grant.lastDay()));
        return running.filter(grant -> !grant.hasRunOut(today())).isPresent();
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

    /**
     * Grants a mentor.
     *
     * @throws dk.forloeb.engine.FormRejectedException when the kind differs from the proposal without a reason
     */
    public void grant(String no, int itemNo, MentorTerms terms, String overrideReason) {
        proposals.decide(no, KIND, terms.kind().name(), overrideReason);
        grants.save(new MentorGrant(
                no, itemNo, terms, properties.maxGrantMonths(), LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(no, EventKind.MENTOR_BEVILGET, terms.kind().name());
    }

    /** Keeps that no mentor is granted. */
    public void grantNone(String no, String overrideReason) {
        proposals.decide(no, KIND, MentorKind.INGEN.name(), overrideReason);
        trajectories.record(no, EventKind.MENTOR_IKKE_BEVILGET, null);
    }

    /** Whether one grant may cover this period. */
    public boolean isPeriodAllowed(LocalDate from, LocalDate to) {
        return MentorGrant.isPeriodAllowed(from, to, properties.maxGrantMonths());
    }

    /** Longest period of one grant in months. */
    public int maxGrantMonths() {
        return properties.maxGrantMonths();
    }

    /** @throws IllegalStateException when no grant runs */
    @Transactional(readOnly = true)
    public MentorGrantView grant(String no, int itemNo) {
        return find(no, itemNo).view();
    }

    /** When the mentor writes next. */
    @Transactional(readOnly = true)
    public MentorLogPlan planLog(String no, int itemNo) {
        return find(no, itemNo).planLog(today(), properties.logIntervalDays(), properties.renewalNoticeDays());
    }

    /** Keeps a mentor's log; true when the grant's renewal has to be decided now. */
    public boolean log(String no, int itemNo, MentorLogEntry entry) {
        MentorGrant grant = find(no, itemNo);
        logs.save(new MentorLog(grant.getId(), entry, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(no, EventKind.MENTOR_LOG, entry.activity().name());
        if (entry.concern()) {
            trajectories.record(no, EventKind.MENTOR_BEKYMRING, null);
        }
        return grant.isRenewalDue(today(), properties.logIntervalDays(), properties.renewalNoticeDays());
    }

    /** The newest concern of this mentor; empty when there was none. */
    @Transactional(readOnly = true)
    public Optional<MentorLogEntry> latestConcern(String no, int itemNo) {
        return entries(no, itemNo).stream().filter(MentorLogEntry::concern).reduce((first, last) -> last);
    }

    /** Keeps what the caseworker did about a concern. */
    public void handleConcern(String no, ConcernAction action, String note) {
        trajectories.note(no, NoteKind.MENTOR, "%s: %s".formatted(action.label(), note));
    }

    /** What the running grant has led to. */
    @Transactional(readOnly = true)
    public MentorProgress progress(String no, int itemNo) {
        List<MentorLogEntry> entries = entries(no, itemNo);
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
    public void renew(String no, int itemNo, LocalDate to, String reason) {
        MentorGrant renewed = find(no, itemNo)
                .renewUntil(to, properties.maxGrantMonths(), LocalDateTime.now(clock), currentUser.id());
        grants.save(renewed);
        trajectories.note(no, NoteKind.MENTOR, reason);
        trajectories.record(no, EventKind.MENTOR_FORLAENGET, to.toString());
    }

    /** Keeps why the mentor is not granted any longer. */
    public void refuseRenewal(String no, String reason) {
        trajectories.note(no, NoteKind.MENTOR, reason);
    }

    /** The grant is not renewed: it ends with its own last day. */
    public void letRunOut(String no, int itemNo) {
        running(no, itemNo).ifPresent(grant -> end(grant, grant.lastDay()));
    }

    /** The trajectory closes: every running grant ends today. */
    public void endRunning(String no) {
        grants.findByTrajectoryNoAndStatus(no, MentorGrant.Status.LOEBER).forEach(grant -> end(grant, today()));
    }

    private void end(MentorGrant grant, LocalDate on) {
        grant.end(on);
        trajectories.record(grant.trajectoryNo(), EventKind.MENTOR_AFSLUTTET, on.toString());
    }

    private Map<String, Object> inputs(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        boolean inPlacement = trajectory.phase() == Phase.PLACERING;
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("inPlacement", inPlacement);
        inputs.put("socialBarrier", trajectory.hasSocialBarrier());
        inputs.put("danishRank", trajectory.danishRank());
        inputs.put("retentionRisk", inPlacement && isRetentionRisk(no));
        // Whether the workplace has a mentor is first known when one is chosen; without one the mentor comes from
        // outside.
        inputs.put("employerHasMentor", false);
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

    private List<MentorLogEntry> entries(String no, int itemNo) {
        return logs.findByGrantIdOrderByWrittenAt(find(no, itemNo).getId()).stream()
                .map(MentorLog::view)
                .toList();
    }

    private Optional<MentorGrant> running(String no, int itemNo) {
        return grants.findFirstByTrajectoryNoAndItemNoAndStatusOrderByFirstDayDesc(
                no, itemNo, MentorGrant.Status.LOEBER);
    }

    private MentorGrant find(String no, int itemNo) {
        return running(no, itemNo)
                .orElseThrow(() ->
                        new IllegalStateException("Trajectory %s has no running mentor %d.".formatted(no, itemNo)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
