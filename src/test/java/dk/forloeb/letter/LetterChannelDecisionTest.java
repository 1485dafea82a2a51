package dk.forloeb.letter;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a letter reaches a citizen, and when it does not go out at all. */
class LetterChannelDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("letter", "letter-channel")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, letterKind=L01")
            .given("deceased=false, addressProtected=false, cprKind=CPR, digitalPost=TILMELDT, abroad=false");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | deceased=true                                        | channel=STOP, notice=false
            Rule_01 | deceased=true, addressProtected=true, safeContact=KUN_FREMMOEDE | channel=STOP
            Rule_02 | safeContact=KUN_FREMMOEDE                            | channel=UDLEVERING, notice=false
            Rule_03 | addressProtected=true, safeContact=SMS               | channel=UDLEVERING
            Rule_03 | addressProtected=true, safeContact=TELEFON           | channel=UDLEVERING
            Rule_04 | addressProtected=true                                | channel=DIGITAL_POST, notice=false
            Rule_04 | addressProtected=true, safeContact=DIGITAL_POST      | channel=DIGITAL_POST
            Rule_05 | addressProtected=true, digitalPost=FRITAGET          | channel=UDLEVERING
            Rule_05 | addressProtected=true, digitalPost=UKENDT            | channel=UDLEVERING
            Rule_05 | addressProtected=true, cprKind=ERSTATNING            | channel=UDLEVERING
            Rule_06 | cprKind=ERSTATNING                                   | channel=UDLEVERING
            Rule_06 | cprKind=ERSTATNING, digitalPost=UKENDT               | channel=UDLEVERING
            Rule_07 | safeContact=SMS                                      | channel=DIGITAL_POST, notice=false
            Rule_08 | safeContact=null                                     | channel=DIGITAL_POST, notice=true
            Rule_08 | abroad=true                                          | channel=DIGITAL_POST, notice=true
            Rule_09 | digitalPost=FRITAGET, abroad=true                    | channel=UDLEVERING
            Rule_09 | digitalPost=UKENDT, abroad=true                      | channel=UDLEVERING
            Rule_10 | digitalPost=FRITAGET                                 | channel=FYSISK, notice=false
            Rule_11 | digitalPost=UKENDT                                   | channel=DIGITAL_POST, notice=true
            Rule_12 | deceased=null, addressProtected=null, cprKind=null, digitalPost=null, abroad=null | channel=UDLEVERING
            """)
    void choosesTheChannel(String rule, String facts, String choice) {
        TABLE.expect(rule, facts, choice);
    }
}
