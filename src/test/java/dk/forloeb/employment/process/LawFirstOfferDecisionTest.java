package dk.forloeb.employment.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law's day for the first offer: one month for the young without education, six for everybody else. */
class LawFirstOfferDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("employment", "law-first-offer")
            .given("decisionDate=2026-11-28, benefitType=KONTANTHJAELP");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest
    @CsvSource({
        "Rule_02, RS-2026-02, 29, GRUNDSKOLE, 1",
        "Rule_02, RS-2024-01, 18, UNGDOM, 1",
        "Rule_03, RS-2026-02, 29, ERHVERV, 6",
        "Rule_03, RS-2026-02, 30, INGEN, 6",
        "Rule_04, RS-2026-07, 29, INGEN, 1",
        "Rule_05, RS-2026-07, 30, INGEN, 6",
        "Rule_05, RS-2027-01, 22, VIDEREGAAENDE, 6"
    })
    void countsMonthsFromTheFirstRequest(String rule, String ruleSet, int age, String education, int months) {
        TABLE.expect(
                rule,
                "ruleSetId=%s, age=%d, educationLevel=%s".formatted(ruleSet, age, education),
                "months=%d, noticeDays=30".formatted(months));
    }

    @ParameterizedTest
    @CsvSource({"SELVFORSOERGENDE", "ANDEN"})
    void asksForNothingWithoutABenefit(String benefit) {
        TABLE.expect(
                "Rule_01",
                "ruleSetId=RS-2026-02, age=25, educationLevel=INGEN, benefitType=" + benefit,
                "months=0, noticeDays=0");
    }
}
