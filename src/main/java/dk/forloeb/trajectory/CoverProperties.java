package dk.forloeb.trajectory;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for cover. None of it is law.
 *
 * @param mostDays longest cover; who is away for longer, hands the courses over
 * @param watchEvery how often each node gives new tasks to who covers, and takes those of a cover that is over back
 */
@Validated
@ConfigurationProperties("forloeb.cover")
public record CoverProperties(
        @Min(1) @Max(366) @DefaultValue("92") int mostDays,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("1m") Duration watchEvery) {}
