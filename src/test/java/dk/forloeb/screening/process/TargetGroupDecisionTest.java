package dk.forloeb.screening.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Principle A: who the trajectory is for. Each example changes a citizen who has no need for it. */
class TargetGroupDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("screening", "target-group")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, inKbh=true, age=34, benefitType=KONTANTHJAELP")
            .given("inStatutoryProgram=false, otherEffort=INGEN, benefitMonths36=30, danishRank=4, dkWorkYears=3.5")
            .given("educationLevel=ERHVERV, healthBarrier=false, socialBarrier=false, cultureNeed=false");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | inKbh=false                      | result=IKKE_MAALGRUPPE, segment=, reasonCode=IKKE_KBH
            Rule_02 | age=17, danishRank=1             | result=IKKE_MAALGRUPPE, segment=, reasonCode=SE_TEMA2
            Rule_22 | age=18                           | result=IKKE_MAALGRUPPE, reasonCode=INTET_INTEGRATIONSBEHOV
            Rule_03 | benefitType=SELVFORSOERGENDE     | result=IKKE_MAALGRUPPE, reasonCode=SE_PERSPEKTIV
            Rule_04 | benefitType=SYGEDAGPENGE         | result=MANUEL, segment=, reasonCode=YDELSE
            Rule_05 | inStatutoryProgram=true          | result=MANUEL, reasonCode=LOVBUNDET_INDSATS_FOERST
            Rule_06 | otherEffort=PERSPEKTIV           | result=MANUEL, reasonCode=ANDEN_INDSATS
            """)
    void sendsOthersToTheRightPlace(String rule, String facts, String proposal) {
        TABLE.expect(rule, facts, proposal);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_07 | benefitMonths36=24, danishRank=2, healthBarrier=true  | segment=AFKLARING, priority=1, reasonCode=LANG_YDELSE_HELBRED_SPROG
            Rule_09 | benefitMonths36=23, danishRank=2, healthBarrier=true  | segment=OPKVAL, priority=2, reasonCode=SPROG
            Rule_09 | benefitMonths36=24, danishRank=2, healthBarrier=null  | segment=OPKVAL, priority=2, reasonCode=SPROG
            Rule_08 | benefitMonths36=12, danishRank=3, socialBarrier=true  | segment=UDSAT, priority=1, reasonCode=SOCIAL_PARALLEL
            Rule_09 | benefitMonths36=11, danishRank=2, socialBarrier=true  | segment=OPKVAL, priority=2, reasonCode=SPROG
            Rule_09 | benefitMonths36=6, danishRank=2                       | segment=OPKVAL, priority=2, reasonCode=SPROG
            Rule_09 | benefitMonths36=6, danishRank=0                       | segment=OPKVAL, priority=2, reasonCode=SPROG
            Rule_10 | benefitMonths36=6, dkWorkYears=0.9, educationLevel=GRUNDSKOLE, cultureNeed=true | segment=OPKVAL, priority=2, reasonCode=UDEN_FAG_OG_KULTUR
            Rule_10 | benefitMonths36=6, dkWorkYears=0, educationLevel=INGEN, cultureNeed=true | segment=OPKVAL, priority=2, reasonCode=UDEN_FAG_OG_KULTUR
            Rule_11 | benefitMonths36=5, dkWorkYears=0.9, educationLevel=GRUNDSKOLE, cultureNeed=true | segment=JOBNAER, priority=3, reasonCode=KULTUR
            Rule_11 | dkWorkYears=1, educationLevel=GRUNDSKOLE, cultureNeed=true | segment=JOBNAER, priority=3, reasonCode=KULTUR
            Rule_11 | dkWorkYears=0, educationLevel=UNGDOM, cultureNeed=true | segment=JOBNAER, priority=3, reasonCode=KULTUR
            Rule_11 | dkWorkYears=null, educationLevel=null, cultureNeed=true | segment=JOBNAER, priority=3, reasonCode=KULTUR
            Rule_11 | danishRank=3, cultureNeed=true                        | segment=JOBNAER, priority=3, reasonCode=KULTUR
            Rule_12 | benefitType=DAGPENGE, danishRank=3, cultureNeed=true  | segment=JOBNAER, priority=4, reasonCode=RELEVANT_ANDEN_GRUPPE
            """)
    void offersTheTrajectoryToThoseWithTheNeed(String rule, String facts, String proposal) {
        TABLE.expect(rule, facts, "result=TILBUDT, " + proposal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            danishRank=3
            benefitMonths36=5, danishRank=2
            benefitMonths36=36, danishRank=5, healthBarrier=true
            danishRank=4, socialBarrier=true
            benefitType=DAGPENGE, danishRank=4, cultureNeed=true
            benefitType=DAGPENGE, danishRank=3
            """)
    void aProblemWithoutAnIntegrationNeedEnrolsNobody(String facts) {
        TABLE.expect(
                "Rule_22", facts, "result=IKKE_MAALGRUPPE, segment=, priority=, reasonCode=INTET_INTEGRATIONSBEHOV");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_13 | inKbh=null
            Rule_13 | inKbh=null, danishRank=1
            Rule_14 | age=null
            Rule_14 | age=null, danishRank=1
            Rule_15 | benefitType=null
            Rule_16 | inStatutoryProgram=null
            Rule_17 | otherEffort=null
            Rule_18 | benefitMonths36=null, danishRank=2
            Rule_19 | danishRank=null, healthBarrier=true
            Rule_20 | danishRank=3, socialBarrier=null
            Rule_21 | cultureNeed=null
            """)
    void whatIsUnknownNeverBecomesARefusal(String rule, String facts) {
        TABLE.expect(rule, facts, "result=MANUEL, segment=, priority=, reasonCode=OPLYSNING_MANGLER");
    }
}
