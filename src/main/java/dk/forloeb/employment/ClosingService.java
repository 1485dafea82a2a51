package dk.forloeb.employment;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.competence.MeasurementKind;
import dk.forloeb.competence.Progression;
import dk.forloeb.competence.ProgressionService;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.employment.RunningEffort.Kind;
import dk.forloeb.health.HealthService;
import dk.forloeb.interruption.CourseEnding;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.platform.CodeSet;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.upskilling.UpskillingService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends courses: the result first, then what still runs. */
@Service
@Transactional
public class ClosingService {

    private final ClosingRepository closings;
    private final TrajectoryService trajectories;
    private final ProgressionService progressions;
    private final HealthService health;
    private final MentorService mentors;
    private final LetterService letters;
    private final AbsenceService absences;
    private final PlacementService placements;
    private final UpskillingService courses;
    private final CoordinationService coordinations;
    private final InterruptionService interruptions;
    private final ClarificationService clarifications;
    private final HandOverRepository handOvers;
    private final EmploymentProperties policy;
    private final CurrentUser currentUser;
    private final Clock clock;

    ClosingService(
            ClosingRepository closings,
            TrajectoryService trajectories,
            ProgressionService progressions,
            HealthService health,
            MentorService mentors,
            LetterService letters,
            AbsenceService absences,
            PlacementService placements,
            UpskillingService courses,
            CoordinationService coordinations,
            InterruptionService interruptions,
            ClarificationService clarifications,
            HandOverRepository handOvers,
            EmploymentProperties policy,
            CurrentUser currentUser,
            Clock clock) {
        this.closings = closings;
        this.trajectories = trajectories;
        this.progressions = progressions;
        this.health = health;
        this.mentors = mentors;
        this.letters = letters;
        this.absences = absences;
        this.placements = placements;
        this.courses = courses;
        this.coordinations = coordinations;
        this.interruptions = interruptions;
        this.clarifications = clarifications;
        this.handOvers = handOvers;
        this.policy = policy;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Keeps the result.
     *
     * @param progression the last scores of the 11 indicators; null when the citizen can't be asked
     */
    public void report(String no, ClosingReport report, Progression progression) {
        Closing closing = closings.findById(no).orElseGet(() -> new Closing(no));
        closing.report(report, currentUser.id(), LocalDateTime.now(clock));
        closings.save(closing);
        if (progression != null) {
            progressions.measure(no, MeasurementKind.END, progression);
        }
        if (report.danishLevel() != null) {
            trajectories.learnDanish(no, report.danishLevel());
        }
    }

    @Transactional(readOnly = true)
    public Optional<ClosingReport> closing(String no) {
        return closings.findById(no).map(Closing::view);
    }

    /** What {@link #end} would end now, by the same questions to those who know. */
    @Transactional(readOnly = true)
    public List<RunningEffort> running(String no) {
        List<RunningEffort> running = new ArrayList<>();
        addIf(health.isReferred(no), Kind.LAEGE, running);
        mentors.runningGrants(no).forEach(grant -> running.add(new RunningEffort(Kind.MENTOR, grant.to())));
        addIf(absences.isAnyOpen(no), Kind.FRAVAER, running);
        coordinations.open(no).forEach(request -> running.add(new RunningEffort(Kind.SAMARBEJDE, request.answerBy())));
        addIf(clarifications.isRunning(no), Kind.AFKLARING, running);
        placements.agreed(no).forEach(agreed -> running.add(new RunningEffort(Kind.PLACERING, agreed.endsOn())));
        courses.running(no).forEach(course -> running.add(new RunningEffort(Kind.KURSUS, course.endsOn())));
        return running;
    }

    private static void addIf(boolean runs, Kind kind, List<RunningEffort> running) {
        if (runs) {
            running.add(new RunningEffort(kind, null));
        }
    }

    /**
     * Ends the course with its result; what was booked ahead is given back.
     *
     * @return the day on which nobody can complain any more
     */
    public LocalDate end(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (trajectory.outcome() == null) {
            Result result = resultOf(trajectory);
            health.cancelOpen(no);
            mentors.endRunning(no);
            absences.endAll(no);
            coordinations.endAll(no);
            clarifications.endOpen(no, caseWithdrawn(no));
            placements.endAll(no, result.on());
            courses.endRunning(no, result.on());
            trajectories.end(no, result.outcome(), result.on());
        }
        return LocalDate.now(clock).plusWeeks(policy.complaintWeeks());
    }

    /**
     * Writes the citizen what the course ended with and whom to turn to (L17), unless nobody has had the case yet: whoever
     * never heard of the course needs no farewell.
     */
    public void sendFarewell(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (trajectory.caseworkerId() == null) {
            return;
        }
        boolean aftercare = closing(no).filter(ClosingReport::aftercareWanted).isPresent();
        letters.write(new LetterOrder(
                no,
                LetterKind.L17,
                "AFSLUTNING",
                Map.of(
                        LetterField.RESULTAT, trajectory.outcome().label(),
                        LetterField.RESULTAT_DATO, LetterTexts.date(trajectory.endedOn()),
                        LetterField.EFTERVAERN, LetterTexts.yesNo(aftercare))));
    }

    /** Where the case went when the citizen moved; the new municipality gets a letter about it (L18). */
    public void handOver(String no, HandOver handOver, String note) {
        handOvers.save(new CaseHandOver(no, handOver, LocalDateTime.now(clock), currentUser.id()));
        if (note != null) {
            trajectories.note(no, NoteKind.AFSLUTNING, note);
        }
        letters.write(HandOverLetter.of(no, handOver));
        trajectories.record(no, EventKind.SAG_OVERDRAGET, handOver.municipalityCode());
    }

    /** Keeps who was told that the course is over. */
    public void othersTold(String no, Set<ToldParty> told, String note) {
        if (note != null) {
            trajectories.note(no, NoteKind.AFSLUTNING, note);
        }
        trajectories.record(no, EventKind.ANDRE_UNDERRETTET, CodeSet.join(told));
    }

    /** Closes the record for good. */
    public void close(String no) {
        trajectories.close(no);
    }

    private boolean caseWithdrawn(String no) {
        return interruptions.ending(no).filter(CourseEnding::caseWithdrawn).isPresent();
    }

    /**
     * What happened to the citizen counts where nobody could talk with the citizen, else what they agreed on.
     */
    private Result resultOf(TrajectoryView trajectory) {
        String no = trajectory.no();
        return interruptions
                .ending(no)
                .filter(ending -> !ending.talk())
                .map(ending -> new Result(ending.outcome(), ending.on()))
                .or(() -> closing(no).map(report -> new Result(report.outcome(), report.outcomeOn())))
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no result: no end.".formatted(no)));
    }

    private record Result(Outcome outcome, LocalDate on) {}
}
