package dk.forloeb.mentoring;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Law and local policy for mentors.
 *
 * @param maxGrantMonths longest period of one grant in months (6, LAB § 168)
 * @param minHoursPerWeek least extent of a grant (0.5)
 * @param maxHoursPerWeek greatest extent of a grant (10)
 * @param logIntervalDays days between two mentor logs (14)
 * @param renewalNoticeDays days before the end of a grant when its renewal is decided (28)
 * @param retentionRiskDays days after the start of a placement, or after low attendance, in which the citizen may drop
 *     out (28)
 */
@Validated
@ConfigurationProperties("forloeb.mentoring")
record MentoringProperties(
        @DefaultValue("6") @Min(1) int maxGrantMonths,
        @DefaultValue("0.5") @Positive BigDecimal minHoursPerWeek,
        @DefaultValue("10") @Positive BigDecimal maxHoursPerWeek,
        @DefaultValue("14") @Min(1) int logIntervalDays,
        @DefaultValue("28") @Min(0) int renewalNoticeDays,
        @DefaultValue("28") @Min(0) int retentionRiskDays) {

    GrantLimits limits() {
        return new GrantLimits(maxGrantMonths, minHoursPerWeek, maxHoursPerWeek);
    }
}
