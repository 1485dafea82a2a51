package dk.forloeb.employment;

import dk.forloeb.absence.OfferBasis;
import dk.forloeb.platform.CodeSet;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the newest plan rests on offers that the citizen has to take part in (LAB kap. 10-13). */
@Component
class PlannedOffers implements OfferBasis {

    private static final Set<LegalBasis> OFFERS =
            EnumSet.of(LegalBasis.OEVO, LegalBasis.PRAKTIK, LegalBasis.LOENTILSKUD);

    private final PlanRepository plans;

    PlannedOffers(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public boolean isUnderLaw(String trajectoryNo) {
        return plans
                .findLegalBases(trajectoryNo)
                .map(codes -> CodeSet.split(codes, LegalBasis.class))
                .orElse(Set.of())
                .stream()
                .anyMatch(OFFERS::contains);
    }
}
