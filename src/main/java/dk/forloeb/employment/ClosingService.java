package dk.forloeb.employment;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.competence.MeasurementKind;
import dk.forloeb.competence.Progression;
import dk.forloeb.competence.ProgressionService;
import dk.forloeb.health.HealthService;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Ends the course with its result; what was booked ahead is given back.
     *
     * @return the day on which nobody can complain any more
     */
    public LocalDate end(String no) {
        ClosingReport report = reported(no);
        if (trajectories.trajectory(no).outcome() == null) {
            health.cancelOpen(no);
            mentors.endRunning(no);
            absences.endAll(no);
            trajectories.end(no, report.outcome(), report.outcomeOn());
        }
        return LocalDate.now(clock).plusWeeks(policy.complaintWeeks());
    }

    /** Writes the citizen what the course ended with and whom to turn to (L17). */
    public void sendFarewell(String no) {
        ClosingReport report = reported(no);
        letters.write(new LetterOrder(
                no,
                LetterKind.L17,
                "AFSLUTNING",
                Map.of(
                        LetterField.RESULTAT, report.outcome().label(),
                        LetterField.RESULTAT_DATO, LetterTexts.date(report.outcomeOn()),
                        LetterField.EFTERVAERN, LetterTexts.yesNo(report.aftercareWanted()))));
    }

    private ClosingReport reported(String no) {
        return closing(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no result: no end.".formatted(no)));
    }

    /** Closes the record for good. */
    public void close(String no) {
        trajectories.close(no);
    }
}
