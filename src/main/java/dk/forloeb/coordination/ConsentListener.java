package dk.forloeb.coordination;

import dk.forloeb.trajectory.ConsentChanged;
import dk.forloeb.trajectory.ConsentPurpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What rests on a consent asks again as soon as the citizen has given another answer. */
@Component
class ConsentListener {

    private final CoordinationService coordinations;

    ConsentListener(CoordinationService coordinations) {
        this.coordinations = coordinations;
    }

    @EventListener
    void changed(ConsentChanged consent) {
        if (consent.purpose() == ConsentPurpose.TVAERGAAENDE) {
            coordinations.askConsentAgain(consent.trajectoryNo());
        }
    }
}
