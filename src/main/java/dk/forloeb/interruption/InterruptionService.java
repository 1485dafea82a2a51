package dk.forloeb.interruption;

import dk.forloeb.engine.FieldError;
import dk.forloeb.platform.CodeSet;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnsettledCase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of what has happened to citizens, and lets the course end or go on as the table says. */
@Service
@Transactional
public class InterruptionService {

    static final String DECISION = "interruption";

    private static final String SOURCE = "report-interruption";

    private final InterruptionRepository interruptions;
    private final CaseAccess access;
    private final TrajectoryService trajectories;
    private final ConsentService consents;
    private final ProposalService proposals;
    private final InterruptedCourse course;
    private final UnsettledCase unsettledCase;
    private final InterruptionProperties properties;
    private final CurrentUser currentUser;
    private final Clock clock;

    InterruptionService(
            InterruptionRepository interruptions,
            CaseAccess access,
            TrajectoryService trajectories,
            ConsentService consents,
            ProposalService proposals,
            InterruptedCourse course,
            UnsettledCase unsettledCase,
            InterruptionProperties properties,
            CurrentUser currentUser,
            Clock clock) {
        this.interruptions = interruptions;
        this.access = access;
        this.trajectories = trajectories;
        this.consents = consents;
        this.proposals = proposals;
        this.course = course;
        this.unsettledCase = unsettledCase;
        this.properties = properties;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Keeps a report with its answer, and wakes the course when the table says so.
     *
     * @param call null unless another system called
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory for this user
     * @throws ReportKeyReusedException when this caller used the key for another report
     */
    public InterruptionReceipt report(InterruptionReport report, ReportCall call) {
        TrajectoryView trajectory = access.required(report.trajectoryNo(), SOURCE);
        Optional<InterruptionReceipt> earlier = answeredTo(call);
        return earlier.isPresent() ? earlier.get() : receive(report, trajectory, call);
    }

    /** The same from the register, which needs no leave to tell. */
    InterruptionReceipt reportFromRegister(InterruptionReport report) {
        return receive(report, trajectories.trajectory(report.trajectoryNo()), null);
    }

    /**
     * The calendar tells a course that other rules apply.
     *
     * @param since first day of the rules
     * @return whether the course was there to be told
     */
    boolean tellOfRules(String no, LocalDate since) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        return receive(
                        new InterruptionReport(
                                no,
                                InterruptionKind.NYE_REGLER,
                                since,
                                null,
                                null,
                                null,
                                Set.of(),
                                false,
                                InterruptionSource.KALENDER),
                        trajectory,
                        null)
                .answer()
                .wakes();
    }

    private InterruptionReceipt receive(InterruptionReport report, TrajectoryView trajectory, ReportCall call) {
        Ruling ruling = rule(trajectory, report);
        InterruptionAnswer answer = answer(report, trajectory, ruling);
        UUID id = UUID.randomUUID();
        if (answer != InterruptionAnswer.GENTAGET) {
            learn(report);
        }
        interruptions.saveAndFlush(
                new Interruption(id, report, ruling, answer, call, LocalDateTime.now(clock), currentUser.id()));
        trajectories.record(
                report.trajectoryNo(),
                answer.wakes() ? EventKind.HAENDELSE : EventKind.HAENDELSE_NOTERET,
                report.kind().name());
        wake(report, ruling, answer, id);
        return new InterruptionReceipt(report.trajectoryNo(), answer, false);
    }

    /** The same in a transaction of its own, for a caller that must tell of a refusal without losing the report. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public InterruptionReceipt reportApart(InterruptionReport report) {
        return report(report, null);
    }

    /** What {@link #report} would answer now. */
    @Transactional(readOnly = true)
    public InterruptionAnswer expectedAnswer(InterruptionReport report) {
        TrajectoryView trajectory = access.required(report.trajectoryNo(), SOURCE);
        return answer(report, trajectory, rule(trajectory, report));
    }

    /**
     * What is wrong with a report, by field of the form {@code report-interruption}; empty when it can be taken.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory for this user
     */
    public List<FieldError> problems(InterruptionReport report) {
        TrajectoryView trajectory = access.required(report.trajectoryNo(), SOURCE);
        if (report.on().isAfter(LocalDate.now(clock))) {
            return List.of(new FieldError(
                    "on", "Dagen ligger i fremtiden. Meld ændringen den dag, den gælder fra, for den virker straks."));
        }
        if (report.on().isBefore(trajectory.referredOn())) {
            return List.of(
                    new FieldError("on", "Dagen ligger før borgerens forløb. Ret datoen eller forløbsnummeret."));
        }
        if (report.kind() == InterruptionKind.NYE_REGLER || report.source() == InterruptionSource.KALENDER) {
            return List.of(new FieldError("kind", "Nye regler melder kalenderen selv. Vælg, hvad der er sket."));
        }
        if (report.until() != null && !report.until().isAfter(report.on())) {
            return List.of(new FieldError("until", "Pausens sidste dag skal ligge efter den dag, pausen gælder fra."));
        }
        if (report.until() != null && report.until().isAfter(report.on().plusMonths(properties.longestPauseMonths()))) {
            return List.of(new FieldError(
                    "until",
                    "En pause kan højst vare %d måneder ad gangen. Vælg en tidligere dag; den kan forlænges siden."
                            .formatted(properties.longestPauseMonths())));
        }
        return InterruptionReport.OWN_MUNICIPALITY.equals(report.municipalityCode())
                ? List.of(new FieldError(
                        "municipalityCode", "101 er København. Skriv koden for den kommune, borgeren er flyttet til."))
                : List.of();
    }

    /** What ended the course, or is ending it now; the newest when there are several. */
    @Transactional(readOnly = true)
    public Optional<CourseEnding> ending(String no) {
        return interruptions
                .findFirstByTrajectoryNoAndAnswerOrderByReportedAtDesc(no, InterruptionAnswer.AFSLUTTES)
                .map(Interruption::ending);
    }

    @Transactional(readOnly = true)
    public InterruptionView interruption(UUID id) {
        return interruptions
                .findById(id)
                .map(Interruption::view)
                .orElseThrow(() -> new IllegalStateException("There is no interruption %s.".formatted(id)));
    }

    /** Every report about a trajectory, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<InterruptionView> interruptions(String no) {
        return interruptions.findByTrajectoryNoOrderByReportedAt(no).stream()
                .map(Interruption::view)
                .toList();
    }

    /** The course holds the pause that was reported, or the one that has got another last day since. */
    public void pause(UUID id) {
        InterruptionView pause = interruption(id);
        trajectories.pauseUntil(pause.trajectoryNo(), pausedUntil(id).orElse(pause.until()));
    }

    /** Last day of the pause as it stands; empty before it has begun. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> pausedUntil(UUID id) {
        return trajectories.pausedUntil(interruption(id).trajectoryNo());
    }

    /** The citizen is back, and time runs again. */
    public void resume(UUID id, String agreed) {
        trajectories.returnFromPause(interruption(id).trajectoryNo());
        followUp(id, agreed);
    }

    /** Why a pause can't get this last day; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> problemOfNewLastDay(UUID id, LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        if (!until.isAfter(today)) {
            return Optional.of("Den nye sidste dag skal ligge efter i dag.");
        }
        return until.isAfter(today.plusMonths(properties.longestPauseMonths()))
                ? Optional.of("En pause kan højst vare %d måneder ad gangen. Vælg en tidligere dag."
                        .formatted(properties.longestPauseMonths()))
                : Optional.empty();
    }

    /** The pause gets another last day. */
    public void prolong(UUID id, LocalDate until, String agreed) {
        trajectories.pauseUntil(interruption(id).trajectoryNo(), until);
        followUp(id, agreed);
    }

    /** Keeps what the caseworker did about a change. */
    public void followUp(UUID id, String done) {
        InterruptionView change = interruption(id);
        trajectories.note(change.trajectoryNo(), NoteKind.HAENDELSE, done);
        trajectories.record(
                change.trajectoryNo(),
                EventKind.HAENDELSE_FULGT_OP,
                change.kind().name());
    }

    private Ruling rule(TrajectoryView trajectory, InterruptionReport report) {
        return Ruling.of(proposals.ask(
                trajectory.no(),
                DECISION,
                Map.of(
                        "kind", report.kind().name(),
                        "status", trajectory.status().name(),
                        "openCase", openCase(report))));
    }

    private String openCase(InterruptionReport report) {
        if (!unsettledCase.isOpen(report.trajectoryNo())) {
            return "INGEN";
        }
        return report.caseWithdrawn() ? "TRUKKET" : "AABEN";
    }

    private InterruptionAnswer answer(InterruptionReport report, TrajectoryView trajectory, Ruling ruling) {
        String no = report.trajectoryNo();
        // A consent that was given anew since the same report is withdrawn anew.
        boolean stands = report.consents().stream().anyMatch(purpose -> consents.isValid(no, purpose));
        if (!stands
                && interruptions.existsByTrajectoryNoAndKindAndHappenedOnAndConsentsAndCaseWithdrawnAndEffect(
                        no,
                        report.kind(),
                        report.on(),
                        CodeSet.join(report.consents()),
                        report.caseWithdrawn(),
                        ruling.effect())) {
            return InterruptionAnswer.GENTAGET;
        }
        boolean died = ending(no)
                .filter(ending -> ending.kind() == InterruptionKind.DOED)
                .isPresent();
        if (trajectory.status().isOver() || died) {
            return InterruptionAnswer.IKKE_I_GANG;
        }
        return switch (ruling.effect()) {
            case AFSLUT -> course.canEnd(no) ? InterruptionAnswer.AFSLUTTES : InterruptionAnswer.IKKE_I_GANG;
            case FOELG_OP, NYE_REGLER -> ifWaiting(no, InterruptionAnswer.OPGAVE);
            case PAUSE -> ifWaiting(no, InterruptionAnswer.PAUSE);
            case NY_SAGSBEHANDLER -> ifWaiting(no, InterruptionAnswer.SKIFT);
            case NOTER -> InterruptionAnswer.NOTERET;
        };
    }

    private InterruptionAnswer ifWaiting(String no, InterruptionAnswer answer) {
        return course.canChange(no) ? answer : InterruptionAnswer.IKKE_I_GANG;
    }

    /** What is known at once, whether or not the course goes on: letters, forms and sharing follow by themselves. */
    private void learn(InterruptionReport report) {
        String no = report.trajectoryNo();
        switch (report.kind()) {
            case DOED -> trajectories.citizenDied(no, report.on());
            case ADRESSEBESKYTTELSE -> trajectories.protectCitizen(no);
            case SAMTYKKE_TRUKKET -> report.consents().forEach(purpose -> consents.withdraw(no, purpose));
            default -> {
                // Nothing but the report itself.
            }
        }
    }

    private void wake(InterruptionReport report, Ruling ruling, InterruptionAnswer answer, UUID id) {
        if (answer == InterruptionAnswer.AFSLUTTES) {
            // What is left to do is not held back by a pause that is over.
            trajectories
                    .pausedUntil(report.trajectoryNo())
                    .ifPresent(day -> trajectories.returnFromPause(report.trajectoryNo()));
            course.end(
                    report.trajectoryNo(),
                    new CourseEnding(
                            report.kind(),
                            report.on(),
                            ruling.outcome(),
                            ruling.talk(),
                            ruling.passOn(),
                            report.caseWithdrawn()));
        } else if (answer.wakes()) {
            course.change(report.trajectoryNo(), id);
        }
    }

    private Optional<InterruptionReceipt> answeredTo(ReportCall call) {
        if (call == null) {
            return Optional.empty();
        }
        return interruptions
                .findByReportedByAndIdempotencyKey(currentUser.id(), call.key())
                .map(earlier -> {
                    if (!earlier.was(call)) {
                        throw new ReportKeyReusedException();
                    }
                    return earlier.receipt();
                });
    }
}
