package dk.forloeb.health.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a doctor has for a certificate. */
class CertificateTermDecisionTest {

    private static final DecisionTable TABLE =
            DecisionTable.load("health", "certificate-term").given("decisionDate=2026-03-02, ruleSetId=RS-2026-02");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Rule_01, form=LAE135, false",
        "Rule_01, form=LAE145, false",
        "Rule_02, form=LAE265, true",
        "Rule_02, form=LAE125, true",
        "Rule_02, form=LAE285, true",
        "Rule_02, form=null, true"
    })
    void givesThirtyDaysAndAReminder(String rule, String facts, boolean mustAnswer) {
        TABLE.expect(rule, facts, "dueDays=30, remindDays=21, mustAnswer=" + mustAnswer);
    }
}
