package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.employment.PlanService;
import dk.forloeb.employment.StartService;
import dk.forloeb.employment.process.EmploymentTrajectoryModel.Elements;
import dk.forloeb.employment.process.EmploymentTrajectoryModel.Messages;
import dk.forloeb.engine.ProcessDriver;
import java.util.HashMap;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmploymentTrajectoryProcessTest {

    private static final String SCREENING = "screening";
    private static final String PLACEMENT = "work-placement";
    private static final String FOLLOW_UP = "follow-up";
    private static final String ABSENCE = "absence-response";
    private static final String MENTOR = "mentor-support";
    private static final String CLOSING = CourseClosingModel.PROCESS_ID;
    private static final String CHANGE = "change-follow-up";
    private static final String COORDINATION = "holistic-coordination";
    private static final String COORDINATION_WANTED = "coordination.wanted";
    private static final String CLARIFICATION = "pension-clarification";
    private static final String ABSENCE_REPORTED = "absence.reported";
    private static final String[] CALLED = {
        SCREENING,
        "competence-clarification",
        "health-review",
        "upskilling",
        "workplace-culture",
        PLACEMENT,
        MENTOR,
        FOLLOW_UP,
        ABSENCE,
        CLOSING,
        CHANGE,
        COORDINATION,
        CLARIFICATION
    };

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage(CALLED);

    private final StartService starts = mock(StartService.class);
    private final PlanService plans = mock(PlanService.class);
    private final NextStepService nextSteps = mock(NextStepService.class);
    private final CoordinationService coordinations = mock(CoordinationService.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "employment/" + EmploymentTrajectoryModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        for (String called : CALLED) {
            process.stub(called);
        }
        process.stub(SCREENING, Map.of("screeningResult", "TILBUDT", "caseworker", "sagsbehandler"))
                .stubThatWaits(PLACEMENT)
                .with("sendWelcomeDelegate", new SendWelcomeDelegate(starts))
                .with("activateTrajectoryDelegate", new ActivateTrajectoryDelegate(starts))
                .with("proposeTracksDelegate", new ProposeTracksDelegate(plans))
                .with("wantCoordinationDelegate", new WantCoordinationDelegate(coordinations))
                .with("proposeNextStepDelegate", new ProposeNextStepDelegate(nextSteps));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void carriesACitizenIntoAJob() {
        start();
        verify(starts).sendWelcome(ProcessDriver.TRAJECTORY);

        process.complete(Elements.HOLD_START_MEETING, meeting(true))
                .complete(Elements.RECORD_CONSENT)
                .complete(Elements.RECORD_CONSENT);
        verify(starts).activate(ProcessDriver.TRAJECTORY);
        verify(plans).proposeTracks(ProcessDriver.TRAJECTORY);

        process.complete(Elements.LAY_PLAN, plan(1)).letGo(PLACEMENT);
        verify(nextSteps).propose(ProcessDriver.TRAJECTORY);

        process.complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false)).endedBy(Elements.CLOSED);
    }

    @Test
    void endsWhenTheCitizenIsNotAdmitted() {
        process.stub(SCREENING, Map.of("screeningResult", "IKKE_MAALGRUPPE"));

        start().endedBy(Elements.NOT_ADMITTED);
        verifyNoInteractions(starts);
    }

    @Test
    void closesWhenTheCitizenDeclines() {
        start().complete(Elements.HOLD_START_MEETING, meeting(false)).endedBy(Elements.CLOSED);
        verify(starts, never()).activate(ProcessDriver.TRAJECTORY);
    }

    @Test
    void goesAnotherRoundThroughThePhysicianWhenTheTeamLeaderAgrees() {
        inEffort()
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(true, true, true))
                .complete(Elements.REVIEW_LONG_COURSE, Map.of("newRound", true, "healthReviewNeeded", true))
                .waitsAt(Elements.LAY_PLAN);
        verify(plans, times(2)).proposeTracks(ProcessDriver.TRAJECTORY);
    }

    @Test
    void goesAnotherRoundWithoutThePhysician() {
        inEffort()
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(true, false, false))
                .waitsAt(Elements.LAY_PLAN);
    }

    @Test
    void closesWhenTheTeamLeaderEndsALongCourse() {
        inEffort()
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(true, true, false))
                .complete(Elements.REVIEW_LONG_COURSE, Map.of("newRound", false, "healthReviewNeeded", false))
                .endedBy(Elements.CLOSED);
    }

    @Test
    void goesAnotherRoundWhenTheClarificationLeadsBack() {
        process.stubThatWaits(FOLLOW_UP).stub(CLARIFICATION, Map.of("newRound", true));

        inEffort()
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, clarification())
                .waitsAt(Elements.LAY_PLAN);
        assertThat(process.isOpen(FOLLOW_UP)).isTrue();
    }

    @Test
    void closesAfterAClarificationThatEndsTheCourse() {
        process.stub(CLARIFICATION, Map.of("newRound", false));

        inEffort()
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, clarification())
                .endedBy(Elements.CLOSED);
    }

    @Test
    void clarifiesWhenTheTeamLeaderSaysSo() {
        process.stubThatWaits(CLARIFICATION);

        inEffort()
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(true, true, false))
                .complete(
                        Elements.REVIEW_LONG_COURSE,
                        Map.of("newRound", false, "clarificationCount", 1, "healthReviewNeeded", false));
        assertThat(process.isOpen(CLARIFICATION)).isTrue();
    }

    @Test
    void anEventStopsTheClarification() {
        process.stubThatWaits(CLARIFICATION);
        inEffort().letGo(PLACEMENT).complete(Elements.CHOOSE_NEXT_STEP, clarification());

        process.receive(Messages.INTERRUPTED).endedBy(Elements.ENDED_BY_EVENT);

        assertThat(process.isOpen(CLARIFICATION)).isFalse();
    }

    @Test
    void keepsFollowUpAndMentorThroughEveryRoundUntilTheEnd() {
        process.stubThatWaits(FOLLOW_UP).stubThatWaits(MENTOR).stubThatWaits(CLOSING);

        started().complete(Elements.LAY_PLAN, plan(1)).letGo(PLACEMENT).waitsAt(Elements.CHOOSE_NEXT_STEP);
        assertThat(process.isOpen(FOLLOW_UP)).isTrue();
        assertThat(process.isOpen(MENTOR)).isTrue();

        process.complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false)).receiveAll(Messages.ENDED);
        assertThat(process.isOpen(FOLLOW_UP)).isFalse();
        assertThat(process.isOpen(MENTOR)).isFalse();
        process.letGo(CLOSING).endedBy(Elements.CLOSED);
    }

    @Test
    void followsUpFromTheStartOn() {
        process.stubThatWaits(FOLLOW_UP);

        started().waitsAt(Elements.LAY_PLAN);

        assertThat(process.isOpen(FOLLOW_UP)).isTrue();
    }

    @Test
    void reactsToAnAbsenceBesideTheCourse() {
        process.stubThatWaits(ABSENCE);

        started().receive(ABSENCE_REPORTED).waitsAt(Elements.LAY_PLAN);
        assertThat(process.isOpen(ABSENCE)).isTrue();

        process.letGo(ABSENCE).waitsAt(Elements.LAY_PLAN);
        assertThat(process.isOpen(ABSENCE)).isFalse();
    }

    @Test
    void stopsReactingToAbsencesWhenTheCourseEnds() {
        process.stubThatWaits(ABSENCE).stubThatWaits(CLOSING);

        inEffort().receive(ABSENCE_REPORTED).receive(ABSENCE_REPORTED);
        assertThat(process.isOpen(ABSENCE)).isTrue();

        process.letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false))
                .receiveAll(Messages.ENDED);
        assertThat(process.isOpen(ABSENCE)).isFalse();
        process.letGo(CLOSING).endedBy(Elements.CLOSED);
    }

    @Test
    void asksOtherAdministrationsBesideTheCourseWhenThePlanWantsIt() {
        process.stubThatWaits(COORDINATION);
        // The service tells the course, which is about to lay its plan.
        doAnswer(call -> {
                    process.deliver(COORDINATION_WANTED);
                    return null;
                })
                .when(coordinations)
                .want(ProcessDriver.TRAJECTORY);

        started().complete(Elements.LAY_PLAN, plan(1)).letGo(PLACEMENT).waitsAt(Elements.CHOOSE_NEXT_STEP);
        assertThat(process.isOpen(COORDINATION)).isTrue();

        process.letGo(COORDINATION).waitsAt(Elements.CHOOSE_NEXT_STEP);
        assertThat(process.isOpen(COORDINATION)).isFalse();
    }

    @Test
    void asksSeveralAdministrationsAtOnceUntilTheCourseEnds() {
        process.stubThatWaits(COORDINATION).stubThatWaits(CLOSING);

        inEffort()
                .receive(COORDINATION_WANTED)
                .receive(COORDINATION_WANTED)
                .letGo(COORDINATION)
                .waitsAt("wait-in-" + COORDINATION);

        process.letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false))
                .receiveAll(Messages.ENDED);
        assertThat(process.isOpen(COORDINATION)).isFalse();
        process.letGo(CLOSING).endedBy(Elements.CLOSED);
    }

    @Test
    void followsUpAChangeBesideTheCourse() {
        process.stubThatWaits(CHANGE);

        started().receive(Messages.CHANGED).waitsAt(Elements.LAY_PLAN);
        assertThat(process.isOpen(CHANGE)).isTrue();

        process.letGo(CHANGE).waitsAt(Elements.LAY_PLAN);
        assertThat(process.isOpen(CHANGE)).isFalse();
    }

    @Test
    void aChangeIsFollowedUpAlsoWhileAnEventEndsTheCourse() {
        process.stubThatWaits(CHANGE).stubThatWaits(CLOSING);
        started().receive(Messages.INTERRUPTED).receive(Messages.CHANGED);
        assertThat(process.isOpen(CHANGE)).isTrue();

        process.letGo(CHANGE);
        assertThat(process.isOpen(CLOSING)).isTrue();
        process.letGo(CLOSING).endedBy(Elements.ENDED_BY_EVENT);
    }

    @Test
    void stopsFollowingUpChangesWhenTheCourseEnds() {
        process.stubThatWaits(CHANGE).stubThatWaits(CLOSING);

        inEffort()
                .receive(Messages.CHANGED)
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false))
                .receiveAll(Messages.ENDED);

        assertThat(process.isOpen(CHANGE)).isFalse();
        process.letGo(CLOSING).endedBy(Elements.CLOSED);
    }

    @Test
    void stopsEverythingWhenAnEventEndsTheCourse() {
        process.stubThatWaits(FOLLOW_UP)
                .stubThatWaits(MENTOR)
                .stubThatWaits(ABSENCE)
                .stubThatWaits(CHANGE)
                .stubThatWaits(COORDINATION)
                .stubThatWaits(CLOSING);
        started()
                .complete(Elements.LAY_PLAN, plan(1))
                .receive(ABSENCE_REPORTED)
                .receive(COORDINATION_WANTED)
                .receive(Messages.CHANGED);

        process.receive(Messages.INTERRUPTED);

        for (String stopped : new String[] {FOLLOW_UP, MENTOR, ABSENCE, CHANGE, COORDINATION, PLACEMENT}) {
            assertThat(process.isOpen(stopped)).as(stopped).isFalse();
        }
        assertThat(process.isOpen(CLOSING)).isTrue();
        process.letGo(CLOSING).endedBy(Elements.ENDED_BY_EVENT);
    }

    @Test
    void endsACourseThatNobodyHasBegun() {
        process.stubThatWaits(SCREENING);

        start().receive(Messages.INTERRUPTED).endedBy(Elements.ENDED_BY_EVENT);

        assertThat(process.isOpen(SCREENING)).isFalse();
        verifyNoInteractions(starts);
    }

    @Test
    void beginsTheEndingAnewWhenAnotherEventComes() {
        process.stubThatWaits(CLOSING);

        started().receive(Messages.INTERRUPTED).receive(Messages.INTERRUPTED).receive(Messages.INTERRUPTED);

        assertThat(process.isOpen(CLOSING)).isTrue();
        process.letGo(CLOSING).endedBy(Elements.ENDED_BY_EVENT);
    }

    @Test
    void anEventStopsTheUsualEndingToo() {
        process.stubThatWaits(CLOSING);
        inEffort()
                .letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false))
                .receive(Messages.INTERRUPTED)
                .letGo(CLOSING)
                .endedBy(Elements.ENDED_BY_EVENT);
    }

    private ProcessDriver start() {
        return process.start(Map.of("orgUnit", "CENTER_NORD"));
    }

    private ProcessDriver started() {
        return start().complete(Elements.HOLD_START_MEETING, meeting(true))
                .complete(Elements.RECORD_CONSENT)
                .complete(Elements.RECORD_CONSENT);
    }

    private ProcessDriver inEffort() {
        return started().complete(Elements.LAY_PLAN, plan(0));
    }

    private static Map<String, Object> meeting(boolean accepts) {
        return Map.of(
                "acceptsProgram",
                accepts,
                "consentCount",
                accepts ? 2 : 0,
                "competenceCount",
                accepts ? 1 : 0,
                "danishTestNeeded",
                false,
                "healthReviewNeeded",
                false);
    }

    private static Map<String, Object> plan(int elements) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("round", 1);
        plan.put("upskillingCount", elements);
        plan.put("cultureCount", elements);
        plan.put("mentorWanted", elements > 0);
        plan.put("coordinationWanted", elements > 0);
        plan.put("placementCount", 1);
        plan.put("workshopPlanned", elements > 0);
        plan.put("eLearningPlanned", false);
        return plan;
    }

    private static Map<String, Object> step(boolean newRound, boolean teamLeaderReview, boolean health) {
        return Map.of(
                "nextStep", newRound ? "NY_PLAN" : "JOB",
                "newRound", newRound,
                "clarificationCount", 0,
                "teamLeaderReview", teamLeaderReview,
                "healthReviewNeeded", health);
    }

    private static Map<String, Object> clarification() {
        Map<String, Object> step = new HashMap<>(step(false, false, false));
        step.put("nextStep", "AFKLARING");
        step.put("clarificationCount", 1);
        return step;
    }
}
