package dk.forloeb.trajectory;

import java.util.Set;

/**
 * What screening learnt about the citizen's situation.
 *
 * @param benefitMonths months on benefit within the last 36
 */
public record Facts(
        BenefitType benefitType,
        int benefitMonths,
        Visitation visitation,
        DanishLevel danishLevel,
        Set<Barrier> barriers) {}
