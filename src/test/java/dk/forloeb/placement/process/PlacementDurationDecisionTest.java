package dk.forloeb.placement.process;

import dk.forloeb.DecisionTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LAB § 61 and the other limits of how many weeks a placement may last in all. */
class PlacementDurationDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("placement", "placement-duration")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02")
            .given("visitation=AKTIVITETSPARAT, kind=PRAKTIK, weeksSoFar=0, specialNeed=false");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | visitation=JOBPARAT                                    | maxWeeks=4
            Rule_01 | visitation=UDDANNELSESPARAT                            | maxWeeks=4
            Rule_01 | visitation=JOBPARAT, weeksSoFar=2                      | maxWeeks=4
            Rule_02 | visitation=AKTIVITETSPARAT                             | maxWeeks=13
            Rule_02 | visitation=AKTIVITETSPARAT_UNG                         | maxWeeks=13
            Rule_02 | specialNeed=null                                       | maxWeeks=13
            Rule_03 | weeksSoFar=1                                           | maxWeeks=26
            Rule_03 | weeksSoFar=13                                          | maxWeeks=26
            Rule_03 | weeksSoFar=25, specialNeed=true                        | maxWeeks=26
            Rule_04 | weeksSoFar=26, specialNeed=true                        | maxWeeks=39
            Rule_04 | weeksSoFar=39, specialNeed=true                        | maxWeeks=52
            Rule_05 | weeksSoFar=26                                          | maxWeeks=0
            Rule_05 | weeksSoFar=26, specialNeed=null                        | maxWeeks=0
            Rule_06 | visitation=JOBPARAT, weeksSoFar=4                      | maxWeeks=0
            Rule_06 | visitation=JOBPARAT, weeksSoFar=4, specialNeed=true    | maxWeeks=0
            Rule_07 | visitation=null                                        | maxWeeks=4
            Rule_07 | visitation=null, weeksSoFar=3                          | maxWeeks=4
            Rule_08 | kind=LOENTILSKUD_PRIVAT                                | maxWeeks=26
            Rule_08 | kind=LOENTILSKUD_PRIVAT, weeksSoFar=25                 | maxWeeks=26
            Rule_09 | kind=LOENTILSKUD_OFFENTLIG                             | maxWeeks=17
            Rule_10 | kind=LOENTILSKUD                                       | maxWeeks=17
            Rule_11 | kind=NYTTEINDSATS                                      | maxWeeks=13
            Rule_12 | kind=SMAAJOB                                           | maxWeeks=52
            Rule_12 | kind=ORDINAER, weeksSoFar=52                           | maxWeeks=104
            Rule_13 | kind=null                                              | maxWeeks=0
            Rule_13 | weeksSoFar=null                                        | maxWeeks=0
            Rule_13 | visitation=null, weeksSoFar=4, specialNeed=true        | maxWeeks=0
            Rule_13 | kind=LOENTILSKUD_PRIVAT, weeksSoFar=26                 | maxWeeks=0
            Rule_13 | kind=NYTTEINDSATS, weeksSoFar=13                       | maxWeeks=0
            """)
    void limitsThePeriod(String rule, String facts, String limit) {
        TABLE.expect(rule, facts, limit);
    }
}
