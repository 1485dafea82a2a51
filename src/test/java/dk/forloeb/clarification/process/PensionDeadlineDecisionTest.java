package dk.forloeb.clarification.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** When somebody looks at a pension case, and when it must be decided. */
class PensionDeadlineDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("clarification", "pension-deadline");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @Test
    void givesThreeMonthsFromTheBeginning() {
        TABLE.expect(
                "Rule_01",
                "decisionDate=2026-03-02, ruleSetId=RS-2026-02",
                "reminderDays=60, teamLeaderDays=75, deadlineDays=90, extraDays=30");
    }

    @Test
    void remindsBeforeTheTeamLeaderIsToldBeforeTheDeadline() {
        Map<String, Object> days =
                TABLE.decide("decisionDate=2030-01-01").get(0).outputs();

        assertThat((int) days.get("reminderDays")).isLessThan((int) days.get("teamLeaderDays"));
        assertThat((int) days.get("teamLeaderDays")).isLessThan((int) days.get("deadlineDays"));
        assertThat((int) days.get("extraDays")).isPositive();
    }
}
