package dk.forloeb.employment;

import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.Outcome;
import java.time.LocalDate;
import java.util.Set;

/**
 * How a course ended (form F-A18).
 *
 * @param employer and weekly hours (1–37) of a job; null otherwise
 * @param education name and school; null otherwise
 * @param danishLevel at the end; null when the citizen took no part or can't be asked any more
 */
public record ClosingReport(
        Outcome outcome,
        LocalDate outcomeOn,
        String employer,
        Integer weeklyHours,
        String education,
        DanishLevel danishLevel,
        boolean aftercareWanted) {

    /** Full working week. */
    public static final int FULL_TIME = 37;

    private static final Set<Outcome> JOBS =
            Set.of(Outcome.AFSL_JOB, Outcome.AFSL_JOB_STOETTET, Outcome.DELTID_JOB, Outcome.AFSL_FLEKSJOB);

    public ClosingReport {
        boolean complete = isJob(outcome) ? employer != null && isWeek(weeklyHours) : employer == null;
        if (!complete || (outcome == Outcome.AFSL_UDDANNELSE) == (education == null)) {
            throw new IllegalArgumentException(
                    "Outcome %s needs its employer and hours, or its education, and nothing else.".formatted(outcome));
        }
    }

    /** Whether the citizen got a job, supported or not. */
    public static boolean isJob(Outcome outcome) {
        return JOBS.contains(outcome);
    }

    private static boolean isWeek(Integer hours) {
        return hours != null && hours >= 1 && hours <= FULL_TIME;
    }
}
