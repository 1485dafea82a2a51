package dk.forloeb.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The law's floor under all contact.
 *
 * @param lawMaxDays most days between two contacts with the citizen: at least four in six months makes 45
 */
@Validated
@ConfigurationProperties("forloeb.followup")
public record FollowUpProperties(@DefaultValue("45") @Min(1) @Max(90) int lawMaxDays) {}
