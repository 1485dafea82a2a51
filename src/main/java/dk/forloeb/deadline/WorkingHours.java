package dk.forloeb.deadline;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The municipality's hours. None of it is law.
 *
 * @param opensAt when a task is to be taken up on its day
 * @param closesAt when a task is due on its day
 */
@Validated
@ConfigurationProperties("forloeb.work")
record WorkingHours(
        @NotNull @DefaultValue("08:00") LocalTime opensAt, @NotNull @DefaultValue("16:00") LocalTime closesAt) {

    WorkingHours {
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException(
                    "forloeb.work.opens-at must be before forloeb.work.closes-at: " + opensAt + ", " + closesAt);
        }
    }
}
