package dk.forloeb.screening.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityDecisionTest {

    private static final DecisionTable TABLE =
            DecisionTable.load("screening", "capacity").given("decisionDate=2026-03-02, ruleSetId=RS-2026-02");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | orgUnit=CENTER_NORD | 60
            Rule_02 | orgUnit=CENTER_SYD  | 60
            Rule_03 | orgUnit=null        | 0
            """)
    void givesEveryUnitItsSeats(String rule, String facts, int seats) {
        TABLE.expect(rule, facts, "seats=" + seats);
    }
}
