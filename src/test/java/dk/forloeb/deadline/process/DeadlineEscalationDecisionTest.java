package dk.forloeb.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is reminded of a deadline, and when it goes to the team leader. */
class DeadlineEscalationDecisionTest {

    private static final DecisionTable TABLE = DecisionTable.load("deadline", "deadline-escalation")
            .given("decisionDate=2026-03-02, ruleSetId=RS-2026-02, kind=MAAL");

    @AfterAll
    static void everyRuleHasAnExample() {
        TABLE.assertEveryRuleHit();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rule_05 | taskId=UserTask_HoldStartMeeting            | 3 | 3 | 80
            Rule_04 | taskId=UserTask_HoldStartMeeting, kind=LOV  | 2 | 1 | 95
            Rule_06 | taskId=UserTask_ReviewHealth                | 0 | 5 | 80
            Rule_06 | taskId=UserTask_ContactWorkplace            | 0 | 5 | 80
            Rule_07 | taskId=UserTask_ReassessDecision, kind=LOV  |10 | 1 | 95
            Rule_08 | taskId=UserTask_RegisterCertificate         | 5 | 3 | 80
            Rule_09 | taskId=UserTask_AnswerFileAccess, kind=LOV  | 2 | 1 | 95
            Rule_10 | taskId=UserTask_AnswerDataAccess, kind=LOV  | 6 | 1 | 95
            Rule_11 | taskId=UserTask_ApprovePlacement, kind=LOV  | 3 | 1 | 95
            Rule_12 | taskId=UserTask_LayPlan                     | 2 | 3 | 80
            Rule_12 | taskId=UserTask_SomethingNew, kind=null     | 2 | 3 | 80
            """)
    void remindsBeforeAndEscalatesAfter(String rule, String facts, int before, int after, int priority) {
        TABLE.expect(
                rule,
                facts,
                "escalate=true, remindWorkingDaysBefore=%d, escalateWorkingDaysAfter=%d, priority=%d"
                        .formatted(before, after, priority));
        Map<String, Object> outputs = TABLE.decide(facts).get(0).outputs();
        assertThat((int) outputs.get("escalateWorkingDaysAfter"))
                .as("not before the day is over")
                .isPositive();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Rule_01, ChooseCaseworker",
        "Rule_01, ChangeCaseworker",
        "Rule_01, FindSlot",
        "Rule_01, ReviewAbsence",
        "Rule_01, ApproveRecommendation",
        "Rule_01, ReviewLongCourse",
        "Rule_01, FollowUpDeadline",
        "Rule_02, ContactAfterAbsence",
        "Rule_01, ApproveDecision",
        "Rule_01, CheckObviousCase",
        "Rule_01, ConsiderRecommendation",
        "Rule_01, SecurePensionDeadline",
        "Rule_03, RecordHearingReply",
        "Rule_03, RecordPartyReply"
    })
    void leavesAloneWhatIsWithTheTeamLeaderOrHasItsOwnWay(String rule, String task) {
        TABLE.expect(rule, "taskId=UserTask_" + task, "escalate=false, escalateWorkingDaysAfter=");
        TABLE.expect(rule, "kind=LOV, taskId=UserTask_" + task, "escalate=false");
    }
}
