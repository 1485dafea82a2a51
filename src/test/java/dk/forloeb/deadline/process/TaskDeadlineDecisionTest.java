package dk.forloeb.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.DecisionTable;
import dk.forloeb.deadline.DayUnit;
import dk.forloeb.deadline.DeadlineKind;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days and priority that each task of the models gets. */
class TaskDeadlineDecisionTest {

    private static final DecisionTable TABLE =
            DecisionTable.load("deadline", "task-deadline").given("decisionDate=2026-03-02, ruleSetId=RS-2026-02");

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
            Rule_32 | ContactAfterAbsence     |  0 |  0 | 90
            Rule_33 | ReviewAbsence           |  1 |  0 | 85
            Rule_34 | HoldSicknessTalk        |  3 |  0 | 70
            Rule_35 | HoldCaseConference      |  5 |  0 | 70
            Rule_36 | AssessAvailability      |  3 |  0 | 75
            Rule_37 | SendHearing             |  2 |  0 | 75
            Rule_38 | RecordHearingReply      | 10 |  1 | 60
            Rule_39 | RecommendSanction       |  3 |  0 | 75
            Rule_40 | ApproveRecommendation   |  2 |  0 | 75
            Rule_41 | ResumePlan              |  3 |  0 | 75
            Rule_42 | DraftDecision           |  5 |  1 | 60
            Rule_43 | RecordPartyReply        | 14 |  1 | 60
            Rule_44 | ReasonDecision          |  5 |  0 | 70
            Rule_45 | ApproveDecision         |  2 |  0 | 75
            Rule_46 | FollowUpDeadline        |  2 |  0 | 85
            Rule_47 | HandOverCase            |  5 |  0 | 70
            Rule_48 | TellOthers              |  1 |  0 | 85
            Rule_49 | FollowUpChange          |  3 |  0 | 75
            Rule_50 | ReassessDecision        | 28 |  0 | 75
            Rule_51 | RecordBoardAnswer       | 180|  1 | 40
            Rule_52 | ImplementBoardAnswer    | 10 |  0 | 80
            Rule_53 | ResumeCourse            |  2 |  0 | 65
            Rule_54 | ChangeCaseworker        |  2 |  0 | 80
            Rule_55 | ReviewRuleSet           | 20 |  5 | 40
            Rule_56 | DescribeRequest         |  5 |  1 | 50
            Rule_57 | ObtainConsent           | 10 |  0 | 60
            Rule_58 | RecordAnswer            |  0 |  0 | 60
            Rule_59 | FollowUpAnswer          |  5 |  0 | 60
            Rule_60 | RenewConsent            |  8 |  0 | 50
            Rule_61 | DescribeWorkAbility     | 10 |  3 | 50
            Rule_62 | ChooseClarification     |  5 |  0 | 55
            Rule_63 | CheckObviousCase        |  5 |  0 | 70
            Rule_64 | InformCitizen           |  5 |  1 | 60
            Rule_65 | PrepareCase             | 20 |  5 | 55
            Rule_66 | RequestCertificate      |  5 |  0 | 60
            Rule_67 | RegisterCertificate     | 30 | 20 | 50
            Rule_68 | BookTeamMeeting         | 10 |  0 | 60
            Rule_69 | HoldTeamMeeting         | 42 | 15 | 60
            Rule_70 | ObtainHealthAdvice      | 30 | 10 | 60
            Rule_71 | WriteRecommendation     |  5 |  0 | 70
            Rule_72 | ConsiderRecommendation  |  5 |  0 | 75
            Rule_73 | EffectuateDecision      |  5 |  0 | 80
            Rule_74 | ReviewPensionCase       |  3 |  0 | 85
            Rule_75 | SecurePensionDeadline   |  2 |  0 | 90
            Rule_76 | AnswerFileAccess        |  7 |  0 | 80
            Rule_77 | AnswerDataAccess        | 28 |  0 | 75
            Rule_78 | SomethingNew            |  5 |  1 | 50
            """)
    void givesEachTaskItsDays(String rule, String task, int due, int followUp, int priority) {
        TABLE.expect(
                rule,
                "taskId=UserTask_" + task,
                "dueDays=%d, followUpWorkingDays=%d, priority=%d".formatted(due, followUp, priority));
        Map<String, Object> outputs =
                TABLE.decide("taskId=UserTask_" + task).get(0).outputs();
        assertThat(DeadlineKind.valueOf((String) outputs.get("kind"))).isNotNull();
        assertThat(DayUnit.valueOf((String) outputs.get("unit"))).isNotNull();
        assertThat((int) outputs.get("followUpWorkingDays"))
                .as("taken up no later than it is due")
                .isLessThanOrEqualTo((int) outputs.get("dueDays"));
    }

    @ParameterizedTest
    @CsvSource({"ApprovePlacement, LAB kap. 11 og 12", "RenewMentor, LAB kap. 26", "LayPlan,"})
    void namesTheLawOfTheStepWhereThereIsOne(String task, String legalBasis) {
        assertThat(TABLE.decide("taskId=UserTask_" + task).get(0).outputs().get("legalBasis"))
                .isEqualTo(legalBasis);
    }

    @Test
    void theReassessmentHasTheFourWeeksOfTheLaw() {
        TABLE.expect("Rule_50", "taskId=UserTask_ReassessDecision", "kind=LOV, unit=KALENDERDAGE, dueDays=28");
    }

    @Test
    void answersToRequestsHaveTheTermsOfTheLaw() {
        TABLE.expect("Rule_76", "taskId=UserTask_AnswerFileAccess", "kind=LOV, unit=ARBEJDSDAGE, standsStill=false");
        TABLE.expect("Rule_77", "taskId=UserTask_AnswerDataAccess", "kind=LOV, unit=KALENDERDAGE, standsStill=false");
    }

    @ParameterizedTest
    @CsvSource({"taskId=null", "taskId=AssessTargetGroup"})
    void aTaskThatTheTableDoesNotKnowGetsTheDefault(String facts) {
        TABLE.expect("Rule_78", facts, "dueDays=5, followUpWorkingDays=1, priority=50");
    }
}
