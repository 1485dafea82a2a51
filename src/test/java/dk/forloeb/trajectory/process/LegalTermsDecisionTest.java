package dk.forloeb.trajectory.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law's words, with the last day of the old ones and the first of the new. */
class LegalTermsDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("trajectory", "legal-terms");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest
    @CsvSource({
        "Rule_01, 2026-01-31, på jobcenteret",
        "Rule_02, 2026-02-01, i kommunen",
        "Rule_02, 2026-11-28, i kommunen"
    })
    void followsTheDayAndNotTheCourse(String rule, String date, String words) {
        TABLE.expect(rule, "decisionDate=%s, ruleSetId=RS-2025-01".formatted(date), "employmentOffice=" + words);
    }
}
