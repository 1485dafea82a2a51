package dk.forloeb.absence;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.deadline.WorkingTime;
import dk.forloeb.engine.FieldError;
import dk.forloeb.followup.PlannedContact;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.Visitation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of absence and keeps what is done about them. */
@Service
@Transactional
public class AbsenceService {

    static final String RESPONSE_DECISION = "absence-response";
    static final String DUTY_DECISION = "absence-duty";

    private static final Set<TrajectoryStatus> RUNNING =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private static final Set<Visitation> ACTIVITY_READY =
            Set.of(Visitation.AKTIVITETSPARAT, Visitation.AKTIVITETSPARAT_UNG);

    private final AbsenceRepository absences;
    private final AttemptRepository attempts;
    private final SicknessMeetingRepository meetings;
    private final ReceivedReportRepository reports;
    private final TrajectoryService trajectories;
    private final ProposalService proposals;
    private final PlannedContact plannedContact;
    private final AbsenceResponse response;
    private final Optional<OfferBasis> offers;
    private final WorkingCalendar calendar;
    private final WorkingTime hours;
    private final AbsenceProperties policy;
    private final EntityManager entityManager;
    private final CurrentUser currentUser;
    private final Clock clock;

    AbsenceService(
            AbsenceRepository absences,
            AttemptRepository attempts,
            SicknessMeetingRepository meetings,
            ReceivedReportRepository reports,
            TrajectoryService trajectories,
            ProposalService proposals,
            PlannedContact plannedContact,
            AbsenceResponse response,
            Optional<OfferBasis> offers,
            WorkingCalendar calendar,
            WorkingTime hours,
            AbsenceProperties policy,
            EntityManager entityManager,
            CurrentUser currentUser,
            Clock clock) {
        this.absences = absences;
        this.attempts = attempts;
        this.meetings = meetings;
        this.reports = reports;
        this.trajectories = trajectories;
        this.proposals = proposals;
        this.plannedContact = plannedContact;
        this.response = response;
        this.offers = offers;
        this.calendar = calendar;
        this.hours = hours;
        this.policy = policy;
        this.entityManager = entityManager;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Keeps a report, and lets the trajectory react when it is running. One absence comes of one day and kind, however
     * often it is told.
     *
     * @param call null unless another system called
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory
     * @throws ReportKeyReusedException when this caller used the key for another report
     */
    public AbsenceReceipt report(AbsenceReport report, ReportCall call) {
        Optional<AbsenceReceipt> earlier = answeredTo(call);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        AbsenceReceipt receipt = receive(report);
        keep(receipt, report.on(), report.kind(), report.source(), call);
        return receipt;
    }

    /** The same in a transaction of its own, for a caller that must tell of a refusal without losing the report. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public AbsenceReceipt reportApart(AbsenceReport report) {
        return report(report, null);
    }

    /** What {@link #report} would answer now. */
    @Transactional(readOnly = true)
    public ReportAnswer expectedAnswer(AbsenceReport report) {
        TrajectoryView trajectory = trajectories.trajectory(report.trajectoryNo());
        if (same(report).isPresent()) {
            return ReportAnswer.GENTAGET;
        }
        return isRunning(trajectory) ? ReportAnswer.OPRETTET : ReportAnswer.NOTERET;
    }

    /**
     * Keeps that an ill citizen is fit for work, and lets the trajectory go on.
     *
     * @param call null unless another system called
     */
    public AbsenceReceipt reportFit(String no, LocalDate fitOn, AbsenceSource source, ReportCall call) {
        Optional<AbsenceReceipt> earlier = answeredTo(call);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        trajectories.trajectory(no);
        Optional<Absence> sickness = sickness(no);
        sickness.ifPresent(absence -> {
            absence.recover(fitOn);
            trajectories.record(no, EventKind.RASKMELDT, source.name());
            response.fitForWork(no);
        });
        var receipt = new AbsenceReceipt(
                no,
                sickness.isPresent() ? ReportAnswer.RASKMELDT : ReportAnswer.INGEN_SYGDOM,
                sickness.map(Absence::getId).orElse(null),
                false);
        keep(receipt, fitOn, null, source, call);
        return receipt;
    }

    /** The same in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public AbsenceReceipt reportFitApart(String no, LocalDate fitOn, AbsenceSource source) {
        return reportFit(no, fitOn, source, null);
    }

    /**
     * What is wrong with a report, by field of the form {@code report-absence}; empty when it can be taken.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory
     */
    @Transactional(readOnly = true)
    public List<FieldError> problems(AbsenceReport report) {
        LocalDate today = LocalDate.now(clock);
        TrajectoryView trajectory = trajectories.trajectory(report.trajectoryNo());
        if (report.on().isBefore(trajectory.referredOn())) {
            return List.of(
                    new FieldError("from", "Dagen ligger før borgerens forløb. Ret datoen eller forløbsnummeret."));
        }
        return report.on().isAfter(today) && !report.kind().isPlanned()
                ? List.of(new FieldError(
                        "from", "Dagen ligger i fremtiden. Kun ferie og andet lovligt fravær meldes forud."))
                : List.of();
    }

    /** What is wrong with the first day of fitness. */
    @Transactional(readOnly = true)
    public List<FieldError> fitProblems(String no, LocalDate fitOn) {
        trajectories.trajectory(no);
        return fitOn.isAfter(LocalDate.now(clock))
                ? List.of(new FieldError("from", "Dagen ligger i fremtiden. Meld rask den dag, borgeren er rask."))
                : List.of();
    }

    /** Whether the citizen is ill as far as anybody has told. */
    @Transactional(readOnly = true)
    public boolean isIll(String no) {
        return sickness(no).isPresent();
    }

    /** A process takes up the oldest absence that none has. */
    public TakenAbsence takeUp(String no) {
        Absence absence =
                absences.findByTrajectoryNoAndStatusInOrderByReportedAt(no, Set.of(AbsenceStatus.MELDT)).stream()
                        .filter(waiting -> !waiting.isTakenUp())
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("Trajectory %s has no new absence.".formatted(no)));
        TrajectoryView trajectory = trajectories.trajectory(no);
        absence.takeUp(dutyOf(trajectory, absence));
        int workingDays =
                proposals.ask(no, RESPONSE_DECISION, inputs(absence)).first().number("teamLeaderWorkingDays");
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime first = hours.atOrAfter(now);
        return new TakenAbsence(
                absence.getId(), workingDays == 0 ? now : hours.opening(first.toLocalDate(), workingDays));
    }

    /** What the table asks for now; keeps its proposal. */
    public ContactStep planContact(UUID id) {
        Absence absence = find(id);
        String no = absence.view().trajectoryNo();
        Map<String, Object> inputs = inputs(absence);
        int workingDays = proposals.ask(no, RESPONSE_DECISION, inputs).first().number("waitWorkingDays");
        Proposed proposed = proposals.propose(
                no, RESPONSE_DECISION, inputs, outcome -> outcome.first().text("response"));
        Response next = Response.valueOf(proposed.result());
        absence.follow(next);
        if (!next.isContact()) {
            trajectories.record(no, EventKind.FRAVAER_REAKTION, next.name());
            return new ContactStep(next, null);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        return new ContactStep(
                next, workingDays == 0 ? hours.atOrAfter(now) : hours.opening(now.toLocalDate(), workingDays));
    }

    /** Keeps an attempt to reach the citizen and, for the first contact, how long it took. */
    public void contact(UUID id, AttemptReport report, String note) {
        Absence absence = find(id);
        AbsenceView before = absence.view();
        absence.attempt(report, hours.between(before.reportedAt(), report.heldAt()));
        if (report.reached()) {
            absences.findByJoinedToOrderByAbsentOn(id).forEach(joined -> joined.shareCause(report.cause()));
        }
        attempts.save(
                new AbsenceAttempt(id, before.attempts() + 1, report, LocalDateTime.now(clock), currentUser.id()));
        trajectories.note(before.trajectoryNo(), NoteKind.FRAVAER, note);
        trajectories.record(
                before.trajectoryNo(),
                EventKind.FRAVAER_KONTAKT,
                report.channel() + (report.reached() ? ",TRUFFET" : ",IKKE_TRUFFET"));
    }

    /** The team leader has looked at the absence. */
    public void review(UUID id, String note) {
        String no = find(id).view().trajectoryNo();
        trajectories.note(no, NoteKind.FRAVAER, note);
        trajectories.record(no, EventKind.FRAVAER_TEAMLEDER, null);
    }

    /** The next step of a sickness: counted from its first day, or after the last day that was told if that is earlier. */
    @Transactional(readOnly = true)
    public SicknessPlan planSickness(UUID id) {
        AbsenceView absence = find(id).view();
        if (absence.until() != null && absence.until().isBefore(LocalDate.now(clock))) {
            return new SicknessPlan(false, null, null);
        }
        List<SicknessMeeting> held = meetings.findByAbsenceIdOrderByRecordedAt(id).stream()
                .filter(SicknessMeeting::isOfLongSickness)
                .toList();
        SicknessStep step = held.isEmpty() ? SicknessStep.SAMTALE : SicknessStep.SAGSKONFERENCE;
        LocalDate on =
                switch (held.size()) {
                    case 0 -> absence.on().plusDays(policy.sickTalkDay() - 1L);
                    case 1 -> absence.on().plusDays(policy.caseConferenceDay() - 1L);
                    default -> held.get(held.size() - 1).heldOn().plusDays(policy.conferenceEveryDays());
                };
        LocalDateTime at = hours.opening(on.minusDays(1), 1);
        LocalDateTime over = absence.until() == null ? at : hours.opening(absence.until(), 1);
        return over.isBefore(at)
                ? new SicknessPlan(true, SicknessStep.OPFOELGNING, over)
                : new SicknessPlan(true, step, at);
    }

    /** @param fitOn first day on which the citizen is fit for work; null while ill */
    public void meet(UUID id, SicknessStep step, LocalDate heldOn, LocalDate fitOn, String note) {
        Absence absence = find(id);
        String no = absence.view().trajectoryNo();
        meetings.save(new SicknessMeeting(id, step, heldOn, LocalDateTime.now(clock), currentUser.id()));
        trajectories.note(no, NoteKind.FRAVAER, note);
        trajectories.record(no, EventKind.SYGDOM_TRIN, step.name());
        if (fitOn == null) {
            absence.stayIll(heldOn);
        } else {
            absence.recover(fitOn);
            trajectories.record(no, EventKind.RASKMELDT, AbsenceSource.BORGER.name());
        }
    }

    /** Whether the law asks for a personal attempt and reasons before anything follows from an absence. */
    @Transactional(readOnly = true)
    public boolean needsPersonalAttempt(String no) {
        return ACTIVITY_READY.contains(trajectories.trajectory(no).visitation());
    }

    /**
     * Keeps the check of the guidance.
     *
     * @param personalAttempt whether the citizen was also sought in person; null where the law doesn't ask for it
     * @param heard whether the citizen is to be heard
     */
    public void assess(UUID id, Set<GuidanceItem> inOrder, Boolean personalAttempt, boolean heard, String reason) {
        Absence absence = find(id);
        absence.assess(inOrder, personalAttempt, heard);
        tell(absence, EventKind.RAADIGHED_VURDERET, heard ? "PARTSHOERING" : "INGEN_SANKTION", reason);
    }

    public void sendHearing(UUID id, Hearing hearing, String facts) {
        Absence absence = find(id);
        absence.sendHearing(hearing);
        tell(absence, EventKind.PARTSHOERING_SENDT, hearing.channel().name(), facts);
    }

    public void hearingReplied(UUID id, LocalDate on, String reply) {
        Absence absence = find(id);
        absence.hearingReplied(on);
        tell(absence, EventKind.PARTSHOERING_SVAR, null, reply);
    }

    public void recommend(UUID id, boolean sanction, String reason) {
        Absence absence = find(id);
        absence.recommend(sanction, currentUser.id(), LocalDate.now(clock));
        tell(absence, EventKind.INDSTILLING, sanction ? "SANKTION" : "INGEN_SANKTION", reason);
    }

    /** The team leader's answer; the benefit's own office decides and carries out. */
    public void decide(UUID id, boolean approved, String reason) {
        Absence absence = find(id);
        absence.decide(approved, currentUser.id());
        tell(absence, EventKind.INDSTILLING_AFGJORT, approved ? "GODKENDT" : "AFVIST", reason);
    }

    /** How the trajectory goes on after the absence. */
    public void resume(UUID id, LocalDate on, Integer hoursPerWeek, String agreed) {
        Absence absence = find(id);
        absence.resume(on, hoursPerWeek);
        trajectories.note(absence.view().trajectoryNo(), NoteKind.FRAVAER, agreed);
    }

    /** The absence is dealt with; contact with the citizen is planned anew. */
    public void close(UUID id) {
        Absence absence = find(id);
        absence.end(LocalDateTime.now(clock));
        AbsenceView ended = absence.view();
        trajectories.record(
                ended.trajectoryNo(),
                EventKind.FRAVAER_AFSLUTTET,
                ended.outcome().name());
        plannedContact.situationChanged(ended.trajectoryNo());
    }

    /** The trajectory has ended: nothing more is asked of anybody about its absences. */
    public void endAll(String no) {
        LocalDateTime now = LocalDateTime.now(clock);
        stillOpen(no).forEach(absence -> {
            absence.endWithTrajectory(now);
            trajectories.record(no, EventKind.FRAVAER_AFSLUTTET, AbsenceOutcome.FORLOEB_AFSLUTTET.name());
        });
    }

    /** Whether anything is still asked of anybody about an absence. */
    @Transactional(readOnly = true)
    public boolean isAnyOpen(String no) {
        return !stillOpen(no).isEmpty();
    }

    private List<Absence> stillOpen(String no) {
        return absences.findByTrajectoryNoAndStatusInOrderByReportedAt(no, Absence.OPEN);
    }

    /** Why the table asks for the present step; empty before the first one. */
    @Transactional(readOnly = true)
    public String proposalReason(String no) {
        return proposals.latest(no, RESPONSE_DECISION).map(Proposed::reason).orElse("");
    }

    @Transactional(readOnly = true)
    public AbsenceView absence(UUID id) {
        return find(id).view();
    }

    /** Every absence of a trajectory, in the order in which they were told. */
    @Transactional(readOnly = true)
    public List<AbsenceView> absences(String no) {
        return absences.findByTrajectoryNoOrderByReportedAt(no).stream()
                .map(Absence::view)
                .toList();
    }

    /** Other days that are talked of with this absence. */
    @Transactional(readOnly = true)
    public List<AbsenceView> joined(UUID id) {
        return absences.findByJoinedToOrderByAbsentOn(id).stream()
                .map(Absence::view)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<AttemptView> attempts(UUID id) {
        return attempts.findByAbsenceIdOrderByAttemptNo(id).stream()
                .map(AbsenceAttempt::view)
                .toList();
    }

    /** Days of no-shows without a known cause within the time that makes a second one count as repeated. */
    @Transactional(readOnly = true)
    public int noShows(String no) {
        return noShows(recent(no));
    }

    /** Days on end that the citizen has been ill, today included. */
    @Transactional(readOnly = true)
    public AbsenceCount count(String no) {
        List<Absence> recent = recent(no);
        LocalDate today = LocalDate.now(clock);
        int sickDays = recent.stream()
                .filter(absence -> absence.isIllOn(today))
                .mapToInt(absence -> absence.view().daysUntil(today))
                .max()
                .orElse(0);
        return new AbsenceCount(noShows(recent), sickDays);
    }

    private AbsenceReceipt receive(AbsenceReport report) {
        String no = report.trajectoryNo();
        TrajectoryView trajectory = trajectories.trajectory(no);
        Optional<Absence> same = same(report);
        if (same.isPresent()) {
            return new AbsenceReceipt(no, ReportAnswer.GENTAGET, same.get().getId(), false);
        }
        var absence = new Absence(report, LocalDateTime.now(clock), currentUser.id());
        Optional<Absence> other = absences.findByTrajectoryNoAndStatusInOrderByReportedAt(no, Absence.OPEN).stream()
                .filter(open -> open.takesIn(report.on()))
                .findFirst();
        absences.saveAndFlush(absence);
        ReportAnswer answer;
        if (isRunning(trajectory) && other.isPresent()) {
            absence.joinTo(other.get());
            // Whoever contacts the citizen in this moment would not have seen what joins, and has to look again.
            entityManager.lock(other.get(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            answer = ReportAnswer.SAMLET;
        } else if (isRunning(trajectory) && response.reported(no)) {
            answer = ReportAnswer.OPRETTET;
        } else {
            absence.onlyNote();
            answer = ReportAnswer.NOTERET;
        }
        trajectories.record(
                no,
                answer == ReportAnswer.NOTERET ? EventKind.FRAVAER_NOTERET : EventKind.FRAVAER_MELDT,
                report.kind().name());
        return new AbsenceReceipt(no, answer, absence.getId(), false);
    }

    private Optional<AbsenceReceipt> answeredTo(ReportCall call) {
        if (call == null) {
            return Optional.empty();
        }
        return reports.findByReceivedByAndIdempotencyKey(currentUser.id(), call.key())
                .map(earlier -> {
                    if (!earlier.was(call)) {
                        throw new ReportKeyReusedException();
                    }
                    return earlier.receipt();
                });
    }

    private void keep(AbsenceReceipt receipt, LocalDate on, AbsenceKind kind, AbsenceSource source, ReportCall call) {
        reports.saveAndFlush(
                new ReceivedReport(receipt, on, kind, source, call, LocalDateTime.now(clock), currentUser.id()));
    }

    private Optional<Absence> same(AbsenceReport report) {
        return absences.findByTrajectoryNoAndAbsentOnAndReportedAs(report.trajectoryNo(), report.on(), report.kind());
    }

    private Optional<Absence> sickness(String no) {
        return absences.findByTrajectoryNoAndStatusInOrderByReportedAt(no, Absence.OPEN).stream()
                .filter(absence -> absence.isIllOn(LocalDate.now(clock)))
                .findFirst();
    }

    private Duty dutyOf(TrajectoryView trajectory, Absence absence) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(
                "benefitType",
                trajectory.benefitType() == null
                        ? null
                        : trajectory.benefitType().name());
        inputs.put("appointment", absence.view().appointment().name());
        inputs.put(
                "offerUnderLaw",
                offers.map(port -> port.isUnderLaw(trajectory.no())).orElse(false));
        Proposed proposed = proposals.propose(trajectory.no(), DUTY_DECISION, inputs, outcome -> outcome.first()
                .text("duty"));
        return Duty.valueOf(proposed.result());
    }

    private Map<String, Object> inputs(Absence absence) {
        AbsenceView view = absence.view();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("attempts", view.attempts());
        inputs.put("reached", absence.wasReached());
        inputs.put("kind", view.kind().name());
        inputs.put("cause", view.cause() == null ? null : view.cause().name());
        inputs.put("mandatory", view.isMandatory());
        inputs.put("workingDaysSinceReport", workingDaysSince(view.reportedAt().toLocalDate()));
        inputs.put("noShow30d", noShows(recent(view.trajectoryNo())));
        return inputs;
    }

    private int workingDaysSince(LocalDate day) {
        return calendar.between(day, LocalDate.now(clock));
    }

    private List<Absence> recent(String no) {
        return absences.findOpenOrSince(no, Absence.OPEN, repeatedSince());
    }

    private int noShows(List<Absence> recent) {
        LocalDate since = repeatedSince();
        LocalDate today = LocalDate.now(clock);
        return (int) recent.stream()
                .filter(Absence::isUnexcusedNoShow)
                .flatMap(absence -> absence.days().filter(day -> absence.beganOn(day) || calendar.isWorkingDay(day)))
                .filter(day -> !day.isBefore(since) && !day.isAfter(today))
                .distinct()
                .count();
    }

    private LocalDate repeatedSince() {
        return LocalDate.now(clock).minusDays(policy.repeatDays());
    }

    private void tell(Absence absence, EventKind kind, String code, String note) {
        String no = absence.view().trajectoryNo();
        trajectories.note(no, NoteKind.FRAVAER, note);
        trajectories.record(no, kind, code);
    }

    private static boolean isRunning(TrajectoryView trajectory) {
        return RUNNING.contains(trajectory.status()) && trajectory.caseworkerId() != null;
    }

    private Absence find(UUID id) {
        return absences.findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no absence %s.".formatted(id)));
    }
}
