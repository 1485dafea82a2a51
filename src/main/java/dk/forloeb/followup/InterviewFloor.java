package dk.forloeb.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The floor under all contact (LAB § 31: at least four interviews within six months), as the course's rule set has it.
 *
 * @param interviews least interviews within the first months; the start meeting is the first
 * @param months the months within which they are held
 */
record InterviewFloor(int interviews, int months) {

    InterviewFloor {
        if (interviews < 1 || months < 1) {
            throw new IllegalArgumentException(
                    "Table law-interviews answers %d interviews in %d months; both begin at 1."
                            .formatted(interviews, months));
        }
    }

    /** The first day that is too late for them. */
    LocalDate end(LocalDate startedOn) {
        return startedOn.plusMonths(months);
    }

    /** Most days between two contacts, so that the interviews lie evenly. */
    int mostDays() {
        LocalDate anyDay = LocalDate.EPOCH;
        return (int) ChronoUnit.DAYS.between(anyDay, anyDay.plusMonths(months)) / interviews;
    }

    /**
     * The last day for the next interview: the next working day, when the first months still lack some that should have
     * been held.
     *
     * @param startedOn when the course began
     * @param held interviews held so far
     * @param last day of the newest of them
     * @param soonest the first working day after it
     */
    LocalDate latest(LocalDate startedOn, int held, LocalDate last, LocalDate soonest) {
        LocalDate evenly = last.plusDays(mostDays());
        LocalDate end = end(startedOn);
        if (held >= interviews || !last.isBefore(end)) {
            return evenly;
        }
        LocalDate byQuota = startedOn.plusDays(ChronoUnit.DAYS.between(startedOn, end) * (held + 1) / interviews);
        return byQuota.isBefore(soonest) ? soonest : byQuota.isBefore(evenly) ? byQuota : evenly;
    }
}
