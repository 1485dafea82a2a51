package dk.forloeb.placement.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reasonableness requirement (rimelighed): one person for every 5 employees up to 50, then one for every 10. */
class PlacementRatioDecisionTest {

    private static final DecisionTable TABLE =
            DecisionTable.load("placement", "placement-ratio").given("decisionDate=2026-03-02, ruleSetId=RS-2026-02");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1} employees, {2} placed")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | null  | 0    | 1  | true
            Rule_02 | null  | 1    | 1  | false
            Rule_02 | null  | null | 1  | false
            Rule_03 | 25    | null | 5  | false
            Rule_03 | 2     | null | 1  | false
            Rule_04 | 0     | 0    | 1  | true
            Rule_04 | 1     | 0    | 1  | true
            Rule_04 | 4.9   | 1    | 1  | false
            Rule_04 | 5     | 0    | 1  | true
            Rule_04 | 9.99  | 0    | 1  | true
            Rule_04 | 9.99  | 1    | 1  | false
            Rule_05 | 10    | 1    | 2  | true
            Rule_05 | 10    | 2    | 2  | false
            Rule_05 | 14.8  | 2    | 2  | false
            Rule_05 | 49.9  | 8    | 9  | true
            Rule_05 | 50    | 9    | 10 | true
            Rule_05 | 50    | 10   | 10 | false
            Rule_06 | 50.1  | 10   | 10 | false
            Rule_06 | 59.9  | 9    | 10 | true
            Rule_06 | 60    | 10   | 11 | true
            Rule_06 | 60    | 11   | 11 | false
            Rule_06 | 250   | 29   | 30 | true
            Rule_07 | -1    | 0    | 1  | false
            """)
    void countsThePlaces(String rule, String fte, String currentPlaced, int allowed, boolean ok) {
        TABLE.expect(
                rule,
                "fte=%s, currentPlaced=%s".formatted(fte, currentPlaced),
                "allowed=%d, ok=%b".formatted(allowed, ok));
    }
}
