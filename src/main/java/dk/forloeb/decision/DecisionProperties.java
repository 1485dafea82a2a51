package dk.forloeb.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Periods of a hearing and of the mail. All are proposals; the law has no fixed period for a hearing.
 *
 * @param hearingDays days that a hearing gives the citizen for a reply
 * @param hearingLeastDays days that it gives at least
 * @param postDays days after which a letter on paper counts as delivered
 */
@Validated
@ConfigurationProperties("forloeb.decision")
public record DecisionProperties(
        @DefaultValue("14") @Min(7) @Max(60) int hearingDays,
        @DefaultValue("7") @Min(1) @Max(60) int hearingLeastDays,
        @DefaultValue("5") @Min(0) @Max(14) int postDays) {

    public DecisionProperties {
        if (hearingLeastDays > hearingDays) {
            throw new IllegalArgumentException(
                    "forloeb.decision.hearing-least-days must not exceed forloeb.decision.hearing-days: %d, %d"
                            .formatted(hearingLeastDays, hearingDays));
        }
    }
}
