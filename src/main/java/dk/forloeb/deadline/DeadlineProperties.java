package dk.forloeb.deadline;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for deadlines. None of it is law.
 *
 * @param readCalendarEvery how old another node's change of the closing days may be before this node knows it
 * @param watchEvery how often this node looks for deadlines that are near or have passed
 * @param warnWorkingDays working days before the date from which a deadline is shown as near
 * @param reasonCharacters how long the reason for a pause, its end or an extension must be at least
 * @param mostExtraDays days by which a deadline may be extended at a time
 */
@Validated
@ConfigurationProperties("forloeb.deadlines")
public record DeadlineProperties(
        @NotNull @DurationMin(seconds = 10) @DefaultValue("1m") Duration readCalendarEvery,
        @NotNull @DurationMin(seconds = 10) @DefaultValue("1m") Duration watchEvery,
        @Min(0) @Max(60) @DefaultValue("2") int warnWorkingDays,
        @Min(1) @Max(300) @DefaultValue("10") int reasonCharacters,
        @Min(1) @Max(366) @DefaultValue("60") int mostExtraDays) {}
