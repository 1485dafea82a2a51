package dk.forloeb.screening;

import dk.forloeb.trajectory.SeatFreed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Offers a freed seat once the trajectory that gave it up is safely ended; its closing never waits for that. */
@Component
class FreedSeatListener {

    private final ScreeningService screenings;

    FreedSeatListener(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void offerTo(SeatFreed freed) {
        screenings.offerFreeSeats(freed.orgUnit());
    }
}
