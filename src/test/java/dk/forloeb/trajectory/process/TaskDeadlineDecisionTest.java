package dk.forloeb.trajectory.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days and priority that each task of the models gets. */
class TaskDeadlineDecisionTest {

    private static final DecisionTable TABLE =
            DecisionTable.load("trajectory", "task-deadline").given("decisionDate=2026-03-02, ruleSetId=RS-2026-02");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_01 | AssessTargetGroup       |  5 |  1 | 60
            Rule_02 | ChooseCaseworker        |  2 |  0 | 65
            Rule_03 | HoldStartMeeting        | 10 |  3 | 60
            Rule_04 | RecordConsent           | 10 |  3 | 50
            Rule_05 | ClarifyCompetences      | 15 |  5 | 50
            Rule_06 | ReferToPhysician        |  5 |  1 | 55
            Rule_07 | ReviewHealth            |  5 |  0 | 60
            Rule_08 | DecideAfterHealthReview |  5 |  0 | 60
            Rule_09 | LayPlan                 | 20 | 10 | 55
            Rule_10 | StartUpskilling         | 10 |  3 | 50
            Rule_11 | CompleteUpskilling      | 10 |  3 | 45
            Rule_12 | HandleLowAttendance     |  2 |  0 | 80
            Rule_13 | HoldWorkshop            | 20 | 10 | 40
            Rule_14 | RegisterELearning       | 20 | 10 | 40
            Rule_15 | MatchWorkplace          | 20 |  5 | 60
            Rule_16 | ApprovePlacement        |  5 |  1 | 70
            Rule_17 | EndPlacement            | 10 |  0 | 65
            Rule_18 | GrantMentor             | 10 |  3 | 55
            Rule_19 | LogMentor               |  5 |  1 | 40
            Rule_20 | HandleConcern           |  1 |  0 | 90
            Rule_21 | RenewMentor             | 10 |  3 | 60
            Rule_22 | ContactCitizen          |  3 |  0 | 75
            Rule_23 | ContactWorkplace        |  3 |  0 | 70
            Rule_24 | ChooseNextStep          | 10 |  3 | 65
            Rule_25 | ReviewLongCourse        |  5 |  1 | 60
            Rule_26 | CloseTrajectory         |  5 |  1 | 45
            Rule_27 | HoldAftercareContact    | 10 |  3 | 45
            Rule_28 | DescribeSituation       |  5 |  1 | 60
            Rule_29 | TestDanish              | 15 |  5 | 50
            Rule_30 | FindSlot                |  1 |  0 | 70
            Rule_31 | ApproveExtension        |  5 |  1 | 70
            Rule_32 | SomethingNew            |  5 |  1 | 50
            """)
    void givesEachTaskItsDays(String rule, String task, int due, int followUp, int priority) {
        TABLE.expect(
                rule,
                "taskId=UserTask_" + task,
                "dueWorkingDays=%d, followUpWorkingDays=%d, priority=%d".formatted(due, followUp, priority));
        Map<String, Object> outputs =
                TABLE.decide("taskId=UserTask_" + task).get(0).outputs();
        assertThat((int) outputs.get("followUpWorkingDays"))
                .as("taken up no later than it is due")
                .isLessThanOrEqualTo((int) outputs.get("dueWorkingDays"));
    }

    @ParameterizedTest
    @CsvSource({"taskId=null", "taskId=AssessTargetGroup"})
    void aTaskThatTheTableDoesNotKnowGetsTheDefault(String facts) {
        TABLE.expect("Rule_32", facts, "dueWorkingDays=5, followUpWorkingDays=1, priority=50");
    }
}
