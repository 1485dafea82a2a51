package dk.forloeb.health;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** The policy of the job centres, as tests of this module use it. */
final class HealthExample {

    static final HealthProperties POLICY = openWeeksAhead(8);

    private HealthExample() {}

    static HealthProperties openWeeksAhead(int weeks) {
        return new HealthProperties(
                15,
                3,
                1,
                2,
                90,
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                weeks,
                List.of(mornings(DayOfWeek.TUESDAY), mornings(DayOfWeek.THURSDAY)));
    }

    private static HealthProperties.Consultation mornings(DayOfWeek weekday) {
        return new HealthProperties.Consultation(
                weekday,
                List.of(LocalTime.of(9, 0), LocalTime.of(10, 0), LocalTime.of(11, 0), LocalTime.of(12, 30)),
                Set.of());
    }
}
