package dk.forloeb.health;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the physician's calendar open some weeks ahead. Every node does it: what is open stays as it is, and of two that
 * open the same time the database lets only one through.
 */
@Component
@EnableScheduling
class PhysicianCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(PhysicianCalendar.class);
    private static final int HOURS_BETWEEN = 6;

    private final PhysicianSlots slots;
    private final HealthProperties properties;
    private final Clock clock;

    PhysicianCalendar(PhysicianSlots slots, HealthProperties properties, Clock clock) {
        this.slots = slots;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(initialDelay = HOURS_BETWEEN, fixedDelay = HOURS_BETWEEN, timeUnit = TimeUnit.HOURS)
    void keepOpen() {
        if (properties.openWeeksAhead() == 0) {
            return;
        }
        try {
            slots.open(LocalDateTime.now(clock), properties.openWeeksAhead());
        } catch (DataIntegrityViolationException openedElsewhere) {
            // Another node was faster with at least one time; what it left is opened next time.
            LOG.debug("The physician's calendar is being opened by another node.");
        }
    }
}
