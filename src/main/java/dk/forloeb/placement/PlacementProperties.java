package dk.forloeb.placement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Local policy of placements.
 *
 * @param reviewDaysBeforeEnd when the next step is agreed, in days before a period ends
 */
@Validated
@ConfigurationProperties("forloeb.placement")
public record PlacementProperties(@DefaultValue("14") @Min(1) @Max(60) int reviewDaysBeforeEnd) {}
