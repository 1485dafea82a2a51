package dk.forloeb.followup.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest time between two contacts, by phase, absence and how exposed the citizen is. */
class ContactFrequencyDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("followup", "contact-frequency")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, voluntary=false, noShow30d=0, sickDaysNow=0")
            .given("phase=PLACERING, weekInPlacement=5, segment=OPKVAL");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | voluntary=true, phase=OPKVAL, noShow30d=3 | 14 | 0  | SIKKER_KANAL | 10
            Rule_01 | voluntary=true, phase=EFTERVAERN          | 14 | 0  | SIKKER_KANAL | 10
            Rule_01 | voluntary=true, phase=null                | 14 | 0  | SIKKER_KANAL | 10
            Rule_08 | voluntary=true                            | 14 | 14 | TELEFON      | 5
            Rule_02 | noShow30d=2, sickDaysNow=5                | 3  | 7  | FREMMOEDE    | 1
            Rule_03 | sickDaysNow=3, noShow30d=1                | 2  | 3  | TELEFON      | 2
            Rule_08 | sickDaysNow=2                             | 14 | 14 | TELEFON      | 5
            Rule_12 | sickDaysNow=3, phase=OPKVAL               | 14 | 0  | TELEFON      | 5
            Rule_04 | noShow30d=1                               | 5  | 10 | TELEFON      | 2
            Rule_05 | weekInPlacement=1                         | 3  | 3  | TELEFON      | 2
            Rule_06 | weekInPlacement=2                         | 7  | 7  | BESOEG       | 3
            Rule_07 | weekInPlacement=3, segment=UDSAT          | 7  | 14 | FREMMOEDE    | 3
            Rule_07 | weekInPlacement=3, segment=AFKLARING      | 7  | 14 | FREMMOEDE    | 3
            Rule_08 | weekInPlacement=3                         | 14 | 14 | TELEFON      | 5
            Rule_09 | weekInPlacement=3, segment=JOBNAER        | 14 | 28 | TELEFON      | 5
            Rule_10 | phase=START                               | 7  | 0  | FREMMOEDE    | 3
            Rule_11 | phase=OPKVAL, segment=UDSAT               | 7  | 0  | FREMMOEDE    | 3
            Rule_12 | phase=OPKVAL, segment=null                | 14 | 0  | TELEFON      | 5
            Rule_13 | phase=AFKLARING                           | 14 | 0  | FREMMOEDE    | 5
            Rule_14 | phase=EFTERVAERN                          | 30 | 30 | TELEFON      | 10
            Rule_15 | phase=null                                | 28 | 28 | TELEFON      | 10
            Rule_15 | weekInPlacement=null                      | 28 | 28 | TELEFON      | 10
            Rule_15 | segment=null                              | 28 | 28 | TELEFON      | 10
            Rule_08 | voluntary=null, noShow30d=null, sickDaysNow=null | 14 | 14 | TELEFON | 5
            """)
    void setsTheLongestInterval(
            String rule, String facts, int citizenDays, int workplaceDays, String channel, int escalateAfterWd) {
        TABLE.expect(
                rule,
                facts,
                "citizenDays=%d, workplaceDays=%d, channel=%s, escalateAfterWd=%d"
                        .formatted(citizenDays, workplaceDays, channel, escalateAfterWd));
    }

    @Test
    void contactsEveryFourWeeksWhenNothingIsKnown() {
        assertThat(TABLE.evaluate(Map.of()))
                .extracting(DecisionTable.Hit::ruleId)
                .containsExactly("Rule_15");
    }
}
