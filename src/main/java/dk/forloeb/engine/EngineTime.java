package dk.forloeb.engine;

import dk.forloeb.platform.MovableClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock equal to the product's. Only the demo and tests ever move them. */
@Component
public class EngineTime {

    private final MovableClock clock;

    EngineTime(MovableClock clock) {
        this.clock = clock;
    }

    /** How far both clocks are from real time. */
    public Duration offset() {
        return clock.offset();
    }

    /** Moves both clocks to this distance from real time, in whole milliseconds, which is what the engine counts in. */
    public void setOffset(Duration offset) {
        clock.setOffset(offset.truncatedTo(ChronoUnit.MILLIS));
        ClockUtil.offset(offset.toMillis());
    }
}
