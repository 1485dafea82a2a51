package dk.forloeb.absence.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether there was a duty to attend; in doubt there was none. */
class AbsenceDutyDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("absence", "absence-duty")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02")
            .given("benefitType=KONTANTHJAELP, appointment=KURSUS, offerUnderLaw=true");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | benefitType=SELVFORSOERGENDE                      | FRIVILLIG
            Rule_01 | benefitType=DAGPENGE, appointment=SAMTALE         | FRIVILLIG
            Rule_02 | appointment=LAEGE                                 | FRIVILLIG
            Rule_02 | appointment=MENTOR                                | FRIVILLIG
            Rule_02 | appointment=OPSTART                               | FRIVILLIG
            Rule_03 | appointment=SAMTALE, offerUnderLaw=false          | PLIGT
            Rule_04 | appointment=KURSUS                                | PLIGT
            Rule_04 | appointment=VIRKSOMHED                            | PLIGT
            Rule_05 | appointment=KURSUS, offerUnderLaw=false           | FRIVILLIG
            Rule_05 | appointment=ANDET                                 | FRIVILLIG
            Rule_05 | offerUnderLaw=null                                | FRIVILLIG
            """)
    void saysWhetherThereIsADuty(String rule, String facts, String duty) {
        TABLE.expect(rule, facts, "duty=" + duty);
    }
}
