package dk.forloeb.employment.process;

import dk.forloeb.employment.EmploymentProperties;
import dk.forloeb.platform.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** The policy and the moment (1 June 2026, ten o'clock) of the tests. */
final class Policy {

    static final EmploymentProperties PROPERTIES =
            new EmploymentProperties(12, 12, 4, Duration.ofHours(1), List.of(1, 3, 6, 12));
    static final Clock CLOCK = Clock.fixed(
            LocalDateTime.of(2026, 6, 1, 10, 0).atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN);

    private Policy() {}
}
