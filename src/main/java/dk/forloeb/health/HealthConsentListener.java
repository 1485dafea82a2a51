package dk.forloeb.health;

import dk.forloeb.trajectory.ConsentChanged;
import dk.forloeb.trajectory.ConsentPurpose;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The way to the physician asks for its consent again as soon as the citizen has given another answer. */
@Component
class HealthConsentListener {

    private final HealthService health;

    HealthConsentListener(HealthService health) {
        this.health = health;
    }

    @EventListener
    void changed(ConsentChanged consent) {
        if (consent.purpose() == ConsentPurpose.LAEGE_PAA_JOBCENTER) {
            health.askConsentAgain(consent.trajectoryNo());
        }
    }
}
