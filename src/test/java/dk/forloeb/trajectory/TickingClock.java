package dk.forloeb.trajectory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Each reading is a second after the one before, so that what happens first has the earlier time. */
final class TickingClock extends Clock {

    private final ZoneId zone;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    TickingClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TickingClock(other);
    }

    @Override
    public synchronized Instant instant() {
        now = now.plusSeconds(1);
        return now;
    }
}
