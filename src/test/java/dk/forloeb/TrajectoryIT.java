package dk.forloeb;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.deadline.WorkingDays;
import dk.forloeb.health.HealthService;
import dk.forloeb.placement.PlacementService;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.support.CourseAnswers;
import dk.forloeb.support.CourseDriver;
import dk.forloeb.support.IntegrationTest;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.NoteView;
import dk.forloeb.trajectory.NoteVisibility;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Citizens' courses through the whole product, form by form, as the people of each role carry them. */
@IntegrationTest
class TrajectoryIT {

    private static final String REASON = "Det er aftalt med borgeren, som selv har ønsket det.";
    private static final int LONGER_THAN_A_YEAR = 370;

    @Autowired
    private CourseDriver course;

    @Autowired
    private TrajectoryService trajectories;

    @Autowired
    private PlacementService placements;

    @Autowired
    private HealthService health;

    @Test
    void leadsFromReferralToJobAndAftercare() {
        String no = course.refer(CourseAnswers.referral());

        course.runToEnd(no, CourseAnswers.toJob().byTask());

        TrajectoryView record = trajectories.trajectory(no);
        assertThat(record.status()).isEqualTo(TrajectoryStatus.LUKKET);
        assertThat(record.phase()).isEqualTo(Phase.SLUT);
        assertThat(record.outcome()).isEqualTo(Outcome.AFSL_JOB);
        happened(no)
                .contains(
                        EventKind.LAEGE_GENNEMGANG,
                        EventKind.OPKVAL_AFSLUTTET,
                        EventKind.WORKSHOP,
                        EventKind.E_LAERING,
                        EventKind.MENTOR_AFSLUTTET,
                        EventKind.PLACERING_AFSLUTTET,
                        EventKind.KONTAKT_BORGER,
                        EventKind.KONTAKT_VIRKSOMHED)
                .endsWith(EventKind.EFTERVAERN_KONTAKT, EventKind.LUKKET);
    }

    @Test
    void endsWithoutEffortWhenTheCitizenDeclinesAtTheStartMeeting() {
        String no = course.refer(CourseAnswers.referral());

        course.runToEnd(no, declining());

        TrajectoryView record = trajectories.trajectory(no);
        assertThat(record.status()).isEqualTo(TrajectoryStatus.LUKKET);
        assertThat(record.outcome()).isEqualTo(Outcome.AFSL_EGET_OENSKE);
        assertThat(record.startedOn()).isNull();
        happened(no).contains(EventKind.OPSTARTSSAMTALE).doesNotContain(EventKind.AKTIVERET, EventKind.PLAN_LAGT);
    }

    @Test
    void admitsNobodyOutsideTheTargetGroup() {
        String no = course.refer(CourseAnswers.referral());

        course.runToEnd(
                no,
                CourseAnswers.toJob()
                        .with(
                                "UserTask_AssessTargetGroup",
                                Map.of("visResult", "IKKE_MAALGRUPPE", "overrideReason", REASON))
                        .byTask());

        TrajectoryView record = trajectories.trajectory(no);
        assertThat(record.status()).isEqualTo(TrajectoryStatus.AFVIST);
        assertThat(record.outcome()).isEqualTo(Outcome.AFSL_IKKE_MAALGRUPPE);
        assertThat(record.caseworkerId()).isNull();
        happened(no).contains(EventKind.SCREENET).doesNotContain(EventKind.PLADS_TILDELT);
    }

    @Test
    void goesOnceMoreThroughPlanAndEffortBeforeTheJob() {
        String no = course.refer(CourseAnswers.referral());

        course.runToEnd(
                no,
                brief().inTurn("UserTask_ChooseNextStep", List.of(next("NY_PLAN"), next("JOB")))
                        .byTask());

        assertThat(trajectories.trajectory(no).outcome()).isEqualTo(Outcome.AFSL_JOB);
        assertThat(codes(no, EventKind.PLAN_LAGT)).containsExactly("RUNDE_1", "RUNDE_2");
        assertThat(codes(no, EventKind.NAESTE_SKRIDT)).containsExactly("NY_PLAN", "JOB");
        happened(no).doesNotContain(EventKind.LANGT_FORLOEB);
    }

    @Test
    void letsTheTeamLeaderDecideWhetherALongCourseGoesOn() {
        String no = course.refer(CourseAnswers.referral());
        Map<String, List<Map<String, Object>>> answers = brief().with("UserTask_ChooseNextStep", next("NY_PLAN"))
                .inTurn(
                        "UserTask_ReviewLongCourse",
                        List.of(
                                Map.of("decision", "FORTSAET", "reason", REASON),
                                Map.of("decision", "AFSLUT", "reason", REASON)))
                .with("UserTask_CloseTrajectory", Map.of("outcome", "AFSL_NORMALINDSATS", "aftercareConsent", "NEJ"))
                .byTask();
        course.runUntil(no, "UserTask_ChooseNextStep", answers);
        course.passDays(LONGER_THAN_A_YEAR);

        course.runToEnd(no, answers);

        assertThat(trajectories.trajectory(no).outcome()).isEqualTo(Outcome.AFSL_NORMALINDSATS);
        assertThat(codes(no, EventKind.LANGT_FORLOEB)).containsExactly("FORTSAET", "AFSLUT");
        assertThat(codes(no, EventKind.PLAN_LAGT)).containsExactly("RUNDE_1", "RUNDE_2");
    }

    @Test
    void findsAnotherSlotForWhoMissedTheFirst() {
        String no = course.refer(CourseAnswers.referral());
        AtomicInteger slot = new AtomicInteger();
        CourseDriver.Reply anotherTime = (form, today) ->
                WorkingDays.usual().after(today, 6).atTime(12, 0).plusMinutes(15L * slot.getAndIncrement());

        course.runUntil(
                no,
                "UserTask_LayPlan",
                CourseAnswers.toJob()
                        .with("UserTask_FindSlot", Map.of("slotAt", anotherTime))
                        .inTurn("UserTask_ReviewHealth", List.of(Map.of("attended", "NEJ"), Map.of()))
                        .byTask());

        happened(no)
                .containsOnlyOnce(EventKind.LAEGE_UDEBLEVET)
                .containsSubsequence(
                        EventKind.LAEGE_TID,
                        EventKind.LAEGE_UDEBLEVET,
                        EventKind.LAEGE_TID,
                        EventKind.LAEGE_GENNEMGANG);
        assertThat(health.shared(no)).isPresent();
    }

    @Test
    void extendsAPlacementAndApprovesTheExtension() {
        String no = course.refer(CourseAnswers.referral());
        CourseAnswers answers = brief();

        course.runToEnd(
                no,
                answers.with(
                                "UserTask_LayPlan",
                                Map.of(
                                        "placementWanted",
                                        "JA",
                                        "tracks",
                                        List.of("WORKSHOP_KULTUR"),
                                        "legalBasis",
                                        List.of("OEVO", "PRAKTIK")))
                        .inTurn(
                                "UserTask_EndPlacement",
                                List.of(
                                        Map.of(
                                                "placementEnd",
                                                "FORLAENG",
                                                "newEnd",
                                                Period.ofDays(40),
                                                "specialNeed",
                                                "NEJ"),
                                        Map.of("placementEnd", "AFSLUT", "endReason", "ANSAT")))
                        .with("UserTask_ApproveExtension", first(answers.byTask(), "UserTask_ApprovePlacement"))
                        .byTask());

        assertThat(placements.placements(no)).hasSize(1).first().satisfies(placement -> assertThat(placement)
                .extracting(PlacementView::extensionNo)
                .isEqualTo(1));
        happened(no)
                .containsSubsequence(
                        EventKind.PLACERING_GODKENDT,
                        EventKind.PLACERING_STARTET,
                        EventKind.PLACERING_FORLAENGET,
                        EventKind.PLACERING_AFSLUTTET);
    }

    @Test
    void bringsAMentorsConcernAndLowAttendanceToTheCaseworker() {
        String no = course.refer(CourseAnswers.referral());
        course.runToEnd(
                no,
                brief().with(
                                "UserTask_LayPlan",
                                Map.of(
                                        "tracks",
                                        List.of("JOBDANSK"),
                                        "mentorWanted",
                                        "JA",
                                        "legalBasis",
                                        List.of("OEVO", "MENTOR")))
                        .inTurn(
                                "UserTask_LogMentor",
                                List.of(Map.of("concern", "JA", "text", "Borgeren er bange for sin chef."), Map.of()))
                        .with("UserTask_HandleConcern", Map.of("action", "KONTAKT_BORGER", "note", REASON))
                        .with("UserTask_CompleteUpskilling", Map.of("attendedLessons", 12))
                        .with("UserTask_HandleLowAttendance", Map.of("action", "SAMTALE", "note", REASON))
                        .byTask());

        assertThat(codes(no, EventKind.MENTOR_BEKYMRING)).hasSize(1);
        assertThat(codes(no, EventKind.LAVT_FREMMOEDE)).hasSize(1);
        assertThat(trajectories.notes(no, EnumSet.allOf(NoteVisibility.class)))
                .extracting(NoteView::text)
                .contains(REASON);
        assertThat(course.visited()).contains("UserTask_HandleConcern", "UserTask_HandleLowAttendance");
    }

    /** A course with one workshop and nothing else, so that a test adds what it is about. */
    private static CourseAnswers brief() {
        return CourseAnswers.toJob()
                .with(
                        "UserTask_HoldStartMeeting",
                        Map.of("competenceNeeded", "NEJ", "healthReviewWanted", "NEJ", "consentPurposes", List.of()))
                .with(
                        "UserTask_LayPlan",
                        Map.of(
                                "tracks",
                                List.of("WORKSHOP_KULTUR"),
                                "mentorWanted",
                                "NEJ",
                                "placementWanted",
                                "NEJ",
                                "legalBasis",
                                List.of("OEVO")))
                .with("UserTask_ChooseNextStep", next("JOB"))
                .with("UserTask_CloseTrajectory", Map.of("aftercareConsent", "NEJ"));
    }

    private static Map<String, List<Map<String, Object>>> declining() {
        return CourseAnswers.toJob()
                .with(
                        "UserTask_HoldStartMeeting",
                        Map.of(
                                "acceptsProgram", "NEJ",
                                "competenceNeeded", "NEJ",
                                "healthReviewWanted", "NEJ",
                                "consentPurposes", List.of()))
                .with("UserTask_CloseTrajectory", Map.of("outcome", "AFSL_EGET_OENSKE"))
                .byTask();
    }

    private static Map<String, Object> next(String step) {
        return Map.of("chosen", step, "overrideReason", REASON);
    }

    private static Map<String, Object> first(Map<String, List<Map<String, Object>>> answers, String taskKey) {
        return answers.get(taskKey).get(0);
    }

    private AbstractListAssert<?, List<? extends EventKind>, EventKind, ObjectAssert<EventKind>> happened(String no) {
        return assertThat(trajectories.events(no)).extracting(EventView::kind);
    }

    private List<String> codes(String no, EventKind kind) {
        return trajectories.events(no).stream()
                .filter(event -> event.kind() == kind)
                .map(EventView::code)
                .toList();
    }
}
