package dk.forloeb.tasklist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's policy for work in Tasklist; none of it is law.
 *
 * @param draftDays how long a draft is kept after it was last changed; a proposal
 * @param watchEvery how often this node looks for drafts that are too old, or whose task is gone
 */
@Validated
@ConfigurationProperties("forloeb.tasklist")
public record TasklistProperties(
        @Min(1) @Max(366) @DefaultValue("30") int draftDays,
        @NotNull @DurationMin(seconds = 10) @DefaultValue("10m") Duration watchEvery) {}
