package dk.forloeb.clarification.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether there is ground for a case about flexjob or pension. */
class ClarificationScreeningDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("clarification", "clarification-screening")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, age=50, yearsToPension=19, triedOffers=2")
            .given("functionSevere=false, prognosis=USIKKER, treatmentOngoing=false, citizenWish=VED_IKKE");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | functionSevere=true, prognosis=SIKKER, yearsToPension=5   | route=AABENBAR_SAG, seniorInfo=true
            Rule_02 | functionSevere=true, prognosis=SIKKER, yearsToPension=6   | route=AABENBAR_SAG, seniorInfo=false
            Rule_02 | functionSevere=true, prognosis=SIKKER, triedOffers=0, age=25 | route=AABENBAR_SAG
            Rule_03 | citizenWish=FOERTIDSPENSION, yearsToPension=5             | route=FORBEREDENDE_DEL, seniorInfo=true
            Rule_03 | citizenWish=FOERTIDSPENSION, yearsToPension=0, treatmentOngoing=true, triedOffers=0 | route=FORBEREDENDE_DEL, seniorInfo=true
            Rule_04 | citizenWish=FOERTIDSPENSION, yearsToPension=6             | route=FORBEREDENDE_DEL, seniorInfo=false
            Rule_04 | citizenWish=FOERTIDSPENSION, treatmentOngoing=true        | route=FORBEREDENDE_DEL
            Rule_04 | citizenWish=FOERTIDSPENSION, triedOffers=0                | route=FORBEREDENDE_DEL
            Rule_05 | treatmentOngoing=true                                     | route=AFVENT_BEHANDLING
            Rule_05 | treatmentOngoing=true, prognosis=FORBEDRING_MULIG, functionSevere=true | route=AFVENT_BEHANDLING
            Rule_06 | triedOffers=1                                             | route=MERE_INDSATS
            Rule_06 | triedOffers=1, treatmentOngoing=true, prognosis=SIKKER    | route=MERE_INDSATS
            Rule_07 | yearsToPension=5                                          | route=FORBEREDENDE_DEL, seniorInfo=true
            Rule_07 | yearsToPension=0, functionSevere=true                     | route=FORBEREDENDE_DEL, seniorInfo=true
            Rule_08 | age=39                                                    | route=FLEKS_ELLER_RESSOURCE, seniorInfo=false
            Rule_09 | age=40                                                    | route=FORBEREDENDE_DEL, seniorInfo=false
            Rule_09 | age=30, functionSevere=true                               | route=FORBEREDENDE_DEL
            Rule_09 | age=null, yearsToPension=null, triedOffers=null, functionSevere=null, prognosis=null, treatmentOngoing=null, citizenWish=null | route=FORBEREDENDE_DEL
            """)
    void proposesTheWay(String rule, String facts, String proposal) {
        TABLE.expect(rule, facts, proposal);
    }
}
