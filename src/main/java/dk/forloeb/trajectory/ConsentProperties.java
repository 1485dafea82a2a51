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
 * The municipality's policy for consents. None of it is law.
 *
 * @param mostMonths longest time for which a consent may be given
 * @param noticeDays how many days before it runs out the caseworker is told
 * @param watchEvery how often each node looks for consents that run out
 */
@Validated
@ConfigurationProperties("forloeb.consent")
public record ConsentProperties(
        @Min(1) @Max(60) @DefaultValue("12") int mostMonths,
        @Min(1) @Max(180) @DefaultValue("14") int noticeDays,
        @NotNull @DurationMin(seconds = 1) @DefaultValue("10m") Duration watchEvery) {}
