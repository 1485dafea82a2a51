package dk.forloeb.health;

import dk.forloeb.trajectory.OrgUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
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
 * @param opensAt first start of a time that is agreed outside the calendar (08:00)
 * @param closesAt last start of such a time (17:00)
 * @param openWeeksAhead for how many weeks the calendar is kept open (8); 0 leaves it to somebody else
 * @param consultations when the physician sits where
 */
@Validated
@ConfigurationProperties("forloeb.health")
record HealthProperties(
        @DefaultValue("15") @Min(1) int slotWithinWorkingDays,
        @DefaultValue("3") @Min(0) int noticeWorkingDays,
        @DefaultValue("1") @Min(0) int urgentNoticeWorkingDays,
        @DefaultValue("2") @Min(1) int slotsPerReview,
        @DefaultValue("90") @Min(1) int maxPauseDays,
        @DefaultValue("08:00") LocalTime opensAt,
        @DefaultValue("17:00") LocalTime closesAt,
        @DefaultValue("8") @Min(0) @Max(52) int openWeeksAhead,
        @NotEmpty @Valid List<Consultation> consultations) {

    @AssertTrue(message = "opensAt must be before closesAt")
    boolean isOpenAtAll() {
        return opensAt.isBefore(closesAt);
    }

    /**
     * The physician's times on one day of the week.
     *
     * @param times one citizen each
     * @param places job centres; every one when none is named
     */
    record Consultation(
            @NotNull DayOfWeek weekday, @NotEmpty List<LocalTime> times, @DefaultValue Set<OrgUnit> places) {

        Set<OrgUnit> openedAt() {
            return places.isEmpty() ? Set.of(OrgUnit.values()) : places;
        }
    }
}
