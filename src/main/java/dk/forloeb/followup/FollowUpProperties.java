package dk.forloeb.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The law's floor under all contact (LAB § 31: at least four interviews within six months), and how often progression is
 * measured.
 *
 * @param lawInterviews least interviews within the first months; the start meeting is the first
 * @param lawMonths the months within which they are held
 * @param progressionMonths months between two measurements of the 11 indicators; policy
 */
@Validated
@ConfigurationProperties("forloeb.followup")
public record FollowUpProperties(
        @DefaultValue("4") @Min(1) @Max(26) int lawInterviews,
        @DefaultValue("6") @Min(1) @Max(24) int lawMonths,
        @DefaultValue("3") @Min(1) @Max(12) int progressionMonths) {

    /** Most days between two contacts, so that the interviews lie evenly. */
    public int mostDays() {
        LocalDate anyDay = LocalDate.EPOCH;
        return (int) ChronoUnit.DAYS.between(anyDay, anyDay.plusMonths(lawMonths)) / lawInterviews;
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
        LocalDate end = startedOn.plusMonths(lawMonths);
        if (held >= lawInterviews || !last.isBefore(end)) {
            return evenly;
        }
        LocalDate byQuota = startedOn.plusDays(ChronoUnit.DAYS.between(startedOn, end) * (held + 1) / lawInterviews);
        return byQuota.isBefore(soonest) ? soonest : byQuota.isBefore(evenly) ? byQuota : evenly;
    }
}
