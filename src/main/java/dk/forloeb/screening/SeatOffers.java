package dk.forloeb.screening;

import dk.forloeb.trajectory.OrgUnit;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Offers free seats regularly, since a seat is also made by a process owner who raises a number in capacity.dmn, and no
 * step of a trajectory tells of that. Every node does it, so that it depends on none: the offer locks the unit's seats, and
 * whoever comes second finds nobody left to tell.
 */
@Component
class SeatOffers implements SchedulingConfigurer {

    private final ScreeningService screenings;
    private final SeatProperties properties;

    SeatOffers(ScreeningService screenings, SeatProperties properties) {
        this.screenings = screenings;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.addFixedDelayTask(new FixedDelayTask(this::offer, properties.offerEvery(), properties.offerEvery()));
    }

    void offer() {
        for (OrgUnit orgUnit : OrgUnit.values()) {
            screenings.offerFreeSeats(orgUnit);
        }
    }
}
