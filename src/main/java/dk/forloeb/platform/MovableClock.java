package dk.forloeb.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The municipality's clock: days are days in Copenhagen, whatever the machine's zone. It runs with real time plus an
 * offset, which is zero except in the demo, where people watch deadlines pass, and in tests.
 */
public class MovableClock extends Clock {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Clock real;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public MovableClock(Clock real) {
        this.real = real;
    }

    @Override
    public ZoneId getZone() {
        return COPENHAGEN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset.get());
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }

    /** How far this clock is ahead of real time; negative when it is behind. */
    public Duration offset() {
        return offset.get();
    }

    /** Sets the distance to real time. */
    public void setOffset(Duration offset) {
        this.offset.set(offset);
    }
}
