package dk.forloeb.interruption;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's own choices about changes (policy).
 *
 * @param longestPauseMonths how long a pause for leave or prison may be set to at a time
 * @param askOfRulesEvery how often each node looks whether another rule set has taken effect
 */
@Validated
@ConfigurationProperties("forloeb.interruption")
public record InterruptionProperties(
        @Min(1) @Max(60) @DefaultValue("18") int longestPauseMonths,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("15m") Duration askOfRulesEvery) {}
