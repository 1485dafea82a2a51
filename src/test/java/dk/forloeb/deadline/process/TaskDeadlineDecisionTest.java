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
            Rule_04 | HoldStartMeeting        | 10 |  3 | 60
            Rule_05 | RecordConsent           | 10 |  3 | 50
            Rule_06 | ClarifyCompetences      | 15 |  5 | 50
            Rule_07 | ReferToPhysician        |  5 |  1 | 55
            Rule_08 | ReviewHealth            |  5 |  0 | 60
            Rule_09 | DecideAfterHealthReview |  5 |  0 | 60
            Rule_10 | LayPlan                 | 20 | 10 | 55
            Rule_11 | StartUpskilling         | 10 |  3 | 50
            Rule_12 | CompleteUpskilling      | 10 |  3 | 45
            Rule_13 | HandleLowAttendance     |  2 |  0 | 80
            Rule_14 | HoldWorkshop            | 20 | 10 | 40
            Rule_15 | RegisterELearning       | 20 | 10 | 40
            Rule_16 | MatchWorkplace          | 20 |  5 | 60
            Rule_17 | ApprovePlacement        |  5 |  1 | 70
            Rule_18 | EndPlacement            | 10 |  0 | 65
            Rule_19 | GrantMentor             | 10 |  3 | 55
            Rule_20 | LogMentor               |  5 |  1 | 40
            Rule_21 | HandleConcern           |  1 |  0 | 90
            Rule_22 | RenewMentor             | 10 |  3 | 60
            Rule_23 | ContactCitizen          |  3 |  0 | 75
            Rule_24 | ContactWorkplace        |  3 |  0 | 70
            Rule_25 | ChooseNextStep          | 10 |  3 | 65
            Rule_26 | ReviewLongCourse        |  5 |  1 | 60
            Rule_27 | CloseTrajectory         |  5 |  1 | 45
            Rule_28 | HoldAftercareContact    | 10 |  3 | 45
            Rule_29 | DescribeSituation       |  5 |  1 | 60
            Rule_30 | TestDanish              | 15 |  5 | 50
            Rule_31 | FindSlot                |  1 |  0 | 70
            Rule_32 | ApproveExtension        |  5 |  1 | 70
            Rule_33 | ContactAfterAbsence     |  0 |  0 | 90
            Rule_34 | ReviewAbsence           |  1 |  0 | 85
            Rule_35 | HoldSicknessTalk        |  3 |  0 | 70
            Rule_36 | HoldCaseConference      |  5 |  0 | 70
            Rule_37 | AssessAvailability      |  3 |  0 | 75
            Rule_38 | SendHearing             |  2 |  0 | 75
            Rule_39 | RecordHearingReply      | 10 |  1 | 60
            Rule_40 | RecommendSanction       |  3 |  0 | 75
            Rule_41 | ApproveRecommendation   |  2 |  0 | 75
            Rule_42 | ResumePlan              |  3 |  0 | 75
            Rule_43 | DraftDecision           |  5 |  1 | 60
            Rule_44 | RecordPartyReply        | 14 |  1 | 60
            Rule_45 | ReasonDecision          |  5 |  0 | 70
            Rule_46 | ApproveDecision         |  2 |  0 | 75
            Rule_47 | FollowUpDeadline        |  2 |  0 | 85
            Rule_48 | HandOverCase            |  5 |  0 | 70
            Rule_49 | TellOthers              |  1 |  0 | 85
            Rule_50 | FollowUpChange          |  3 |  0 | 75
            Rule_51 | ReassessDecision        | 28 |  0 | 75
            Rule_52 | RecordBoardAnswer       | 180|  1 | 40
            Rule_53 | ImplementBoardAnswer    | 10 |  0 | 80
            Rule_54 | ResumeCourse            |  2 |  0 | 65
            Rule_55 | ChangeCaseworker        |  2 |  0 | 80
            Rule_56 | ReviewRuleSet           | 20 |  5 | 40
            Rule_57 | DescribeRequest         |  5 |  1 | 50
            Rule_58 | ObtainConsent           | 10 |  0 | 60
            Rule_59 | RecordAnswer            |  0 |  0 | 60
            Rule_60 | FollowUpAnswer          |  5 |  0 | 60
            Rule_61 | RenewConsent            |  8 |  0 | 50
            Rule_62 | DescribeWorkAbility     | 10 |  3 | 50
            Rule_63 | ChooseClarification     |  5 |  0 | 55
            Rule_64 | CheckObviousCase        |  5 |  0 | 70
            Rule_65 | InformCitizen           |  5 |  1 | 60
            Rule_66 | PrepareCase             | 20 |  5 | 55
            Rule_67 | RequestCertificate      |  5 |  0 | 60
            Rule_68 | RegisterCertificate     | 30 | 20 | 50
            Rule_69 | BookTeamMeeting         | 10 |  0 | 60
            Rule_70 | HoldTeamMeeting         | 42 | 15 | 60
            Rule_71 | ObtainHealthAdvice      | 30 | 10 | 60
            Rule_72 | WriteRecommendation     |  5 |  0 | 70
            Rule_73 | ConsiderRecommendation  |  5 |  0 | 75
            Rule_74 | EffectuateDecision      |  5 |  0 | 80
            Rule_75 | ReviewPensionCase       |  3 |  0 | 85
            Rule_76 | SecurePensionDeadline   |  2 |  0 | 90
            Rule_77 | AnswerFileAccess        |  7 |  0 | 80
            Rule_78 | AnswerDataAccess        | 28 |  0 | 75
            Rule_79 | ReachOffice             |  0 |  0 | 100
            Rule_80 | SecureFirstOffer        |  0 |  0 | 85
            Rule_81 | SomethingNew            |  5 |  1 | 50
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
        TABLE.expect("Rule_51", "taskId=UserTask_ReassessDecision", "kind=LOV, unit=KALENDERDAGE, dueDays=28");
    }

    @Test
    void theFirstInterviewHasTheLawsWeekWhereItHasNotBeenHeld() {
        TABLE.expect(
                "Rule_03",
                "taskId=UserTask_HoldStartMeeting, startEvent=HENVENDELSE",
                "kind=LOV, unit=KALENDERDAGE, dueDays=7, standsStill=false");
    }

    @Test
    void answersToRequestsHaveTheTermsOfTheLaw() {
        TABLE.expect("Rule_77", "taskId=UserTask_AnswerFileAccess", "kind=LOV, unit=ARBEJDSDAGE, standsStill=false");
        TABLE.expect("Rule_78", "taskId=UserTask_AnswerDataAccess", "kind=LOV, unit=KALENDERDAGE, standsStill=false");
    }

    @ParameterizedTest
    @CsvSource({"taskId=null", "taskId=AssessTargetGroup"})
    void aTaskThatTheTableDoesNotKnowGetsTheDefault(String facts) {
        TABLE.expect("Rule_81", facts, "dueDays=5, followUpWorkingDays=1, priority=50");
    }
}
