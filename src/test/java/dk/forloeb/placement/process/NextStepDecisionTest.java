package dk.forloeb.placement.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import dk.forloeb.platform.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes after a placement, from what the employer, the citizen and the physician have said. */
class NextStepDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("placement", "next-step")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, employerIntent=USIKKER, ordinaryHours=0")
            .given(
                    "healthFlag=false, placementsDone=1, progressionDelta=0, attendancePct=90, kind=PRAKTIK, weeksLeft=2");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | employerIntent=ANSAETTER, ordinaryHours=1                      | nextStep=JOB, role=company-consultant
            Rule_01 | employerIntent=ANSAETTER, ordinaryHours=37, healthFlag=true    | nextStep=JOB
            Rule_11 | employerIntent=ANSAETTER, ordinaryHours=0                      | nextStep=SB_VURDERER
            Rule_02 | healthFlag=true, placementsDone=2, progressionDelta=0          | nextStep=AFKLARING, role=caseworker
            Rule_03 | healthFlag=true, placementsDone=1, progressionDelta=0          | nextStep=LAEGEGENNEMGANG_IGEN, role=caseworker
            Rule_03 | healthFlag=true, placementsDone=2, progressionDelta=1          | nextStep=LAEGEGENNEMGANG_IGEN
            Rule_03 | healthFlag=true, attendancePct=10                              | nextStep=LAEGEGENNEMGANG_IGEN
            Rule_04 | attendancePct=49                                               | nextStep=FRAVAERSSAG, role=caseworker
            Rule_08 | attendancePct=50                                               | nextStep=STYRK_SPROG_OG_MENTOR, role=caseworker
            Rule_08 | attendancePct=79                                               | nextStep=STYRK_SPROG_OG_MENTOR
            Rule_09 | attendancePct=80                                               | nextStep=NY_PLACERING_ANDEN_BRANCHE, role=company-consultant
            Rule_05 | placementsDone=3, progressionDelta=0                           | nextStep=TL_SAGSKONFERENCE, role=team-leader
            Rule_05 | placementsDone=3, progressionDelta=-1, employerIntent=FORLAENGER | nextStep=TL_SAGSKONFERENCE
            Rule_06 | employerIntent=FORLAENGER, weeksLeft=1                         | nextStep=FORLAENG_PRAKTIK, role=company-consultant
            Rule_06 | employerIntent=FORLAENGER, attendancePct=80                    | nextStep=FORLAENG_PRAKTIK
            Rule_07 | employerIntent=FORLAENGER, weeksLeft=0, progressionDelta=1     | nextStep=LOENTILSKUD, role=company-consultant
            Rule_07 | employerIntent=USIKKER, progressionDelta=1                     | nextStep=LOENTILSKUD
            Rule_11 | employerIntent=FORLAENGER, weeksLeft=0, progressionDelta=0     | nextStep=SB_VURDERER
            Rule_09 | employerIntent=AFSLUTTER, placementsDone=2, progressionDelta=1 | nextStep=NY_PLACERING_ANDEN_BRANCHE
            Rule_11 | employerIntent=AFSLUTTER, placementsDone=3, progressionDelta=1 | nextStep=SB_VURDERER
            Rule_10 | kind=LOENTILSKUD, weeksLeft=0                                  | nextStep=INTENSIV_JOBSOEGNING, role=caseworker
            Rule_11 | kind=LOENTILSKUD, weeksLeft=1                                  | nextStep=SB_VURDERER, role=caseworker
            """)
    void proposesTheNextStep(String rule, String facts, String proposal) {
        TABLE.expect(rule, facts, proposal);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            healthFlag=null
            healthFlag=null, attendancePct=10
            employerIntent=null
            employerIntent=ANSAETTER, ordinaryHours=null
            attendancePct=null
            kind=null
            placementsDone=null
            employerIntent=FORLAENGER, weeksLeft=null, progressionDelta=null
            kind=LOENTILSKUD, weeksLeft=null
            """)
    void leavesTheUnknownToTheCaseworker(String facts) {
        TABLE.expect("Rule_11", facts, "nextStep=SB_VURDERER, role=caseworker");
    }

    @Test
    void leavesACaseWithoutFactsToTheCaseworker() {
        List<DecisionTable.Hit> hits = TABLE.evaluate(Map.of());

        assertThat(hits).extracting(DecisionTable.Hit::ruleId).containsExactly("Rule_11");
        assertThat(Role.isKnown((String) hits.get(0).outputs().get("role"))).isTrue();
    }
}
