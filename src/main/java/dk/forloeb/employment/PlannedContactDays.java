package dk.forloeb.employment;

import dk.forloeb.followup.AgreedContact;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The contact that the newest plan agrees on. */
@Component
class PlannedContactDays implements AgreedContact {

    private final PlanRepository plans;

    PlannedContactDays(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public OptionalInt days(String trajectoryNo) {
        return plans.findContactDays(trajectoryNo).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
