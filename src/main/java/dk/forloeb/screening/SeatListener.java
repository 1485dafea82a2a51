package dk.forloeb.screening;

import dk.forloeb.trajectory.SeatFreed;
import dk.forloeb.trajectory.SeatWanted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Offers seats once the step that freed one, or that made somebody wait for one, is safely done; neither step waits for
 * the offer. A seat that becomes free between the two is offered by {@link SeatOffers}.
 */
@Component
class SeatListener {

    private final ScreeningService screenings;

    SeatListener(ScreeningService screenings) {
        this.screenings = screenings;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void offerTo(SeatFreed freed) {
        screenings.offerFreeSeats(freed.orgUnit());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void offerTo(SeatWanted wanted) {
        screenings.offerFreeSeats(wanted.orgUnit());
    }
}
