package dk.forloeb.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often progression is measured.
 *
 * @param progressionMonths months between two measurements of the 11 indicators; policy
 */
@Validated
@ConfigurationProperties("forloeb.followup")
public record FollowUpProperties(@DefaultValue("3") @Min(1) @Max(12) int progressionMonths) {}
