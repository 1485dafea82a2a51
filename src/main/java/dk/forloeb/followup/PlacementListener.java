package dk.forloeb.followup;

import dk.forloeb.placement.PlacementChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Plans contact anew once a placement has changed, because its first days need contact at once. */
@Component
class PlacementListener {

    private final PlannedContact contact;

    PlacementListener(PlannedContact contact) {
        this.contact = contact;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void planAnew(PlacementChanged changed) {
        contact.situationChanged(changed.trajectoryNo());
    }
}
