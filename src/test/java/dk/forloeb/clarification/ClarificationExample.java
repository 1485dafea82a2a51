package dk.forloeb.clarification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A clarification that began on 2 March 2026, taken as far as a test wants it. */
public final class ClarificationExample {

    public static final String NO = "F-2026-000001";
    public static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);
    static final LocalDateTime NOW = BEGUN.atTime(9, 0);
    static final UUID ADVICE = new UUID(5, 5);
    static final UUID DECISION = new UUID(7, 7);
    static final PensionTerm TERM = new PensionTerm(60, 75, 90, 30);
    static final VariantRules TEAM = new VariantRules(
            true,
            Set.of(TeamRole.BESKAEFTIGELSE, TeamRole.SUNDHED, TeamRole.SOCIAL, TeamRole.SUNDHEDSKOORDINATOR),
            true,
            5);
    static final VariantRules NO_TEAM = new VariantRules(false, Set.of(), false, 5);

    private ClarificationExample() {}

    public static WorkAbilityReport report() {
        return report(CitizenWish.VED_IKKE);
    }

    static WorkAbilityReport report(CitizenWish wish) {
        return new WorkAbilityReport(
                40,
                19,
                EnumSet.of(TriedOffer.PRAKTIK, TriedOffer.MENTOR),
                new BigDecimal("6.5"),
                false,
                Prognosis.USIKKER,
                false,
                wish,
                "Journal 12 og 14.",
                "Kan sidde i en halv time og står med smerter.");
    }

    static Clarification screened() {
        return new Clarification(NO, report(), "sagsbehandler", NOW);
    }

    static Clarification raised(ClarificationRoute route, VariantRules rules) {
        Clarification clarification = screened();
        clarification.choose(route);
        clarification.inform(BEGUN, false);
        clarification.follow(rules);
        return clarification;
    }

    static Clarification recommended(Recommendation recommendation, VariantRules rules) {
        Clarification clarification = raised(ClarificationRoute.FORBEREDENDE_DEL, rules);
        clarification.prepare(BEGUN);
        clarification.recommend(recommendation, WorkAbility.VAESENTLIG_VARIGT, ADVICE, "rehab");
        return clarification;
    }

    /** A citizen who has applied for pension on what is known already. */
    static Clarification onExistingGrounds(Recommendation recommendation, VariantRules rules) {
        Clarification clarification = screened();
        clarification.choose(ClarificationRoute.FORBEREDENDE_DEL);
        clarification.inform(BEGUN, true);
        clarification.follow(rules);
        clarification.recommend(recommendation, WorkAbility.VAESENTLIG_VARIGT, ADVICE, "rehab");
        return clarification;
    }

    /** A pension case whose three months run from the day on which the clarification began. */
    static Clarification pensionCase() {
        Clarification clarification = recommended(Recommendation.FOERTIDSPENSION, TEAM);
        clarification.consider(ConsideredStep.FOELG, null, "teamleder");
        clarification.openDecision(DECISION, BEGUN, TERM);
        return clarification;
    }
}
