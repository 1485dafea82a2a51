package dk.forloeb.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule set that a decision date falls under, with the last day of the old rules and the first of the new. */
class RuleSetDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("trajectory", "rule-set");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | 2031-05-17 | RS-2026-07
            Rule_01 | 2027-01-01 | RS-2026-07
            Rule_01 | 2026-12-31 | RS-2026-07
            Rule_01 | 2026-07-01 | RS-2026-07
            Rule_02 | 2026-06-30 | RS-2026-02
            Rule_02 | 2026-02-01 | RS-2026-02
            Rule_03 | 2026-01-31 | RS-2026-01
            Rule_03 | 2026-01-01 | RS-2026-01
            Rule_04 | 2025-12-31 | RS-2025-07
            Rule_04 | 2025-07-01 | RS-2025-07
            Rule_05 | 2025-06-30 | RS-2025-01
            Rule_05 | 2025-01-01 | RS-2025-01
            Rule_06 | 2024-12-31 | RS-2024-01
            Rule_06 | 2024-01-01 | RS-2024-01
            Rule_06 | 2019-03-04 | RS-2024-01
            Rule_06 | null       | RS-2024-01
            """)
    void findsTheRulesInForce(String rule, String date, String ruleSetId) {
        TABLE.expect(rule, "decisionDate=" + date, "ruleSetId=" + ruleSetId);
    }

    @Test
    void comparisonsWithUnknownFactsNeverHit() {
        List<DecisionTable.Hit> hits = TABLE.evaluate(Map.of());

        assertThat(hits).extracting(DecisionTable.Hit::ruleId).containsExactly("Rule_06");
    }
}
