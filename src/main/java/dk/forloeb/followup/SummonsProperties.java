package dk.forloeb.followup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How citizens are summoned (policy).
 *
 * @param noticeWorkingDays least working days between the letter and the meeting, so that there is time to say no
 */
@Validated
@ConfigurationProperties("forloeb.summons")
public record SummonsProperties(@DefaultValue("3") @Min(0) @Max(30) int noticeWorkingDays) {}
