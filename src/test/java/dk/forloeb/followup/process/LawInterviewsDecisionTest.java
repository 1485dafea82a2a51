package dk.forloeb.followup.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law's least contact, by the rules of the course and not by the day. */
class LawInterviewsDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("followup", "law-interviews");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest
    @CsvSource({
        "Rule_01, RS-2024-01",
        "Rule_01, RS-2025-01",
        "Rule_01, RS-2025-07",
        "Rule_01, RS-2026-01",
        "Rule_01, RS-2026-02",
        "Rule_02, RS-2026-07",
        "Rule_02, RS-2027-01"
    })
    void keepsFourInterviewsInSixMonths(String rule, String ruleSet) {
        TABLE.expect(rule, "decisionDate=2026-11-28, ruleSetId=" + ruleSet, "interviews=4, months=6");
    }
}
