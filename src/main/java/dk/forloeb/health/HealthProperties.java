package dk.forloeb.health;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Local policy for the physician at the job centre.
 *
 * @param slotWithinWorkingDays working days within which a referred citizen gets a slot (15)
 * @param noticeWorkingDays working days' notice that a citizen gets of a slot (3)
 * @param urgentNoticeWorkingDays the same when it is urgent (1)
 * @param slotsPerReview slots that end without a result before the caseworker decides (2)
 * @param maxPauseDays longest pause for treatment before somebody follows up (90)
 */
@Validated
@ConfigurationProperties("forloeb.health")
record HealthProperties(
        @DefaultValue("15") @Min(1) int slotWithinWorkingDays,
        @DefaultValue("3") @Min(0) int noticeWorkingDays,
        @DefaultValue("1") @Min(0) int urgentNoticeWorkingDays,
        @DefaultValue("2") @Min(1) int slotsPerReview,
        @DefaultValue("90") @Min(1) int maxPauseDays) {}
