package dk.forloeb.clarification.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import dk.forloeb.clarification.TeamRole;
import dk.forloeb.platform.CodeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules hold for a case that is raised on a day. */
class ClarificationVariantDecisionTest {

    private static final DecisionTable TABLE =
            DecisionTable.load("clarification", "clarification-variant").given("ruleSetId=RS-2026-02");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | decisionDate=2026-07-01 | teamRequired=false, resourceCourse=false, mandatoryRoles=, fileSentWorkingDays=5
            Rule_01 | decisionDate=2027-01-01 | teamRequired=false
            Rule_02 | decisionDate=2026-06-30 | teamRequired=true, resourceCourse=true, fileSentWorkingDays=5
            Rule_02 | decisionDate=2024-01-01 | teamRequired=true
            """)
    void asksForATeamUntilTheLawDropsIt(String rule, String facts, String rules) {
        TABLE.expect(rule, facts, rules);
    }

    @Test
    void namesTheMandatoryRolesByTheirCodes() {
        String roles = (String)
                TABLE.decide("decisionDate=2026-01-02").get(0).outputs().get("mandatoryRoles");

        assertThat(CodeSet.split(roles, TeamRole.class))
                .containsExactlyInAnyOrder(
                        TeamRole.BESKAEFTIGELSE, TeamRole.SUNDHED, TeamRole.SOCIAL, TeamRole.SUNDHEDSKOORDINATOR);
    }
}
