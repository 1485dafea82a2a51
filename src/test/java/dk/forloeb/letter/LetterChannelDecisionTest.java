package dk.forloeb.letter;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a letter reaches whom it is for, and when it does not go out at all. */
class LetterChannelDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("letter", "letter-channel")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, letterKind=L01")
            .given("deceased=false, addressProtected=false, cprKind=CPR, digitalPost=TILMELDT, abroad=false")
            .given("recipientKind=BORGER");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | recipientKind=FORVALTNING                            | channel=DIGITAL_POST, notice=false
            Rule_01 | recipientKind=FORVALTNING, digitalPost=UKENDT, deceased=true, addressProtected=true | channel=DIGITAL_POST
            Rule_02 | recipientKind=FORVALTNING, digitalPost=FRITAGET, deceased=true | channel=FYSISK, notice=false
            Rule_03 | recipientKind=VIRKSOMHED, deceased=true              | channel=STOP, notice=false
            Rule_03 | recipientKind=KOMMUNE, deceased=true                 | channel=STOP
            Rule_03 | recipientKind=VAERGE, deceased=true                  | channel=STOP
            Rule_03 | deceased=true                                        | channel=STOP, notice=false
            Rule_03 | deceased=true, addressProtected=true, safeContact=KUN_FREMMOEDE | channel=STOP
            Rule_04 | recipientKind=KOMMUNE, addressProtected=true         | channel=UDLEVERING, notice=false
            Rule_04 | recipientKind=VAERGE, addressProtected=true          | channel=UDLEVERING
            Rule_05 | recipientKind=KOMMUNE, safeContact=KUN_FREMMOEDE     | channel=DIGITAL_POST, notice=false
            Rule_06 | recipientKind=KOMMUNE, digitalPost=UKENDT            | channel=UDLEVERING, notice=false
            Rule_07 | recipientKind=VIRKSOMHED, addressProtected=true      | channel=DIGITAL_POST, notice=false
            Rule_07 | recipientKind=VIRKSOMHED, digitalPost=UKENDT         | channel=DIGITAL_POST
            Rule_08 | recipientKind=VIRKSOMHED, digitalPost=FRITAGET, addressProtected=true | channel=UDLEVERING, notice=false
            Rule_09 | recipientKind=VIRKSOMHED, digitalPost=FRITAGET       | channel=FYSISK, notice=false
            Rule_09 | recipientKind=VAERGE, digitalPost=UKENDT             | channel=FYSISK
            Rule_10 | safeContact=KUN_FREMMOEDE                            | channel=UDLEVERING, notice=false
            Rule_11 | addressProtected=true, safeContact=SMS               | channel=UDLEVERING
            Rule_11 | addressProtected=true, safeContact=TELEFON           | channel=UDLEVERING
            Rule_12 | addressProtected=true                                | channel=DIGITAL_POST, notice=false
            Rule_12 | addressProtected=true, safeContact=DIGITAL_POST      | channel=DIGITAL_POST
            Rule_13 | addressProtected=true, digitalPost=FRITAGET          | channel=UDLEVERING
            Rule_13 | addressProtected=true, digitalPost=UKENDT            | channel=UDLEVERING
            Rule_13 | addressProtected=true, cprKind=ERSTATNING            | channel=UDLEVERING
            Rule_14 | cprKind=ERSTATNING                                   | channel=UDLEVERING
            Rule_14 | cprKind=ERSTATNING, digitalPost=UKENDT               | channel=UDLEVERING
            Rule_15 | safeContact=SMS                                      | channel=DIGITAL_POST, notice=false
            Rule_16 | safeContact=null                                     | channel=DIGITAL_POST, notice=true
            Rule_16 | abroad=true                                          | channel=DIGITAL_POST, notice=true
            Rule_17 | digitalPost=FRITAGET, abroad=true                    | channel=UDLEVERING
            Rule_17 | digitalPost=UKENDT, abroad=true                      | channel=UDLEVERING
            Rule_18 | digitalPost=FRITAGET                                 | channel=FYSISK, notice=false
            Rule_19 | digitalPost=UKENDT                                   | channel=DIGITAL_POST, notice=true
            Rule_20 | deceased=null, addressProtected=null, cprKind=null, digitalPost=null, abroad=null | channel=UDLEVERING
            """)
    void choosesTheChannel(String rule, String facts, String choice) {
        TABLE.expect(rule, facts, choice);
    }
}
