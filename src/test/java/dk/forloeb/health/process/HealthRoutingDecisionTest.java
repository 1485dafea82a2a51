package dk.forloeb.health.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the trajectory goes after the physician's review, by codes alone. */
class HealthRoutingDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("health", "health-routing")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02")
            .given("attended=true, missedSlots=0, workBand=FULD, benefitMonths36=12");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | attended=false, missedSlots=1                          | route=NY_TID, followUpDays=21
            Rule_02 | attended=false, missedSlots=2                          | route=SAGSBEHANDLER, followUpDays=7
            Rule_02 | attended=false, missedSlots=null                       | route=SAGSBEHANDLER
            Rule_03 | conclusion=KLAR                                        | route=PLAN, followUpDays=0
            Rule_03 | conclusion=KLAR, attended=null, missedSlots=null       | route=PLAN
            Rule_04 | conclusion=KLAR_MED_HENSYN, workBand=VARIGT_NEDSAT_FORMODET, benefitMonths36=24 | route=PLAN, followUpDays=0
            Rule_04 | conclusion=KLAR_MED_HENSYN, workBand=VARIGT_NEDSAT_FORMODET, benefitMonths36=null | route=PLAN
            Rule_04 | conclusion=KLAR_MED_HENSYN, workBand=DELVIS_MED_HENSYN | route=PLAN
            Rule_05 | conclusion=BEHANDLING_FOERST                           | route=PAUSE, followUpDays=28
            Rule_05 | conclusion=BEHANDLING_FOERST, workBand=VARIGT_NEDSAT_FORMODET, benefitMonths36=36 | route=PAUSE
            Rule_06 | conclusion=AFKLARING_ANDET_GRUNDLAG, benefitMonths36=0 | route=AFKLARING, followUpDays=14
            Rule_07 | conclusion=IKKE_VURDERBAR, workBand=VARIGT_NEDSAT_FORMODET, benefitMonths36=24 | route=AFKLARING, followUpDays=14
            Rule_08 | conclusion=IKKE_VURDERBAR, workBand=VARIGT_NEDSAT_FORMODET, benefitMonths36=23 | route=NY_TID
            Rule_08 | conclusion=IKKE_VURDERBAR, missedSlots=1               | route=NY_TID, followUpDays=21
            Rule_09 | conclusion=IKKE_VURDERBAR, missedSlots=2               | route=SAGSBEHANDLER, followUpDays=7
            Rule_09 | conclusion=IKKE_VURDERBAR, missedSlots=null            | route=SAGSBEHANDLER
            Rule_10 | conclusion=null                                        | route=SAGSBEHANDLER, followUpDays=7
            Rule_10 | conclusion=null, workBand=null, benefitMonths36=null, attended=null, missedSlots=null | route=SAGSBEHANDLER
            """)
    void proposesTheRoute(String rule, String facts, String proposal) {
        TABLE.expect(rule, facts, proposal);
    }
}
