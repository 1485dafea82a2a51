package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.employment.AftercareService;
import dk.forloeb.employment.ClosingService;
import dk.forloeb.employment.NextStepService;
import dk.forloeb.employment.PlanService;
import dk.forloeb.employment.StartService;
import dk.forloeb.employment.process.EmploymentTrajectoryModel.Elements;
import dk.forloeb.employment.process.EmploymentTrajectoryModel.Messages;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import java.time.LocalDate;
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
    private static final String ABSENCE_REPORTED = "absence.reported";
    private static final LocalDate COMPLAINTS_UNTIL = LocalDate.of(2026, 6, 29);
    private static final String[] CALLED = {
        SCREENING,
        "competence-clarification",
        "health-review",
        "upskilling",
        "workplace-culture",
        PLACEMENT,
        MENTOR,
        FOLLOW_UP,
        ABSENCE
    };

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage(CALLED);

    private final StartService starts = mock(StartService.class);
    private final PlanService plans = mock(PlanService.class);
    private final NextStepService nextSteps = mock(NextStepService.class);
    private final ClosingService closings = mock(ClosingService.class);
    private final AftercareService aftercare = mock(AftercareService.class);
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
                .with("proposeNextStepDelegate", new ProposeNextStepDelegate(nextSteps))
                .with("endTrajectoryDelegate", new EndTrajectoryDelegate(closings))
                .with("stopSupportDelegate", new StopSupportDelegate(no -> process.deliver(Messages.ENDED)))
                .with("sendFarewellDelegate", new SendFarewellDelegate(closings))
                .with("planAftercareDelegate", new PlanAftercareDelegate(aftercare))
                .with("closeRecordDelegate", new CloseRecordDelegate(closings));
        when(closings.end(ProcessDriver.TRAJECTORY)).thenReturn(COMPLAINTS_UNTIL);
        when(aftercare.planNext(ProcessDriver.TRAJECTORY)).thenReturn(LocalDate.of(2026, 9, 1));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void carriesACitizenIntoAJobAndThroughAftercare() {
        start();
        verify(starts).sendWelcome(ProcessDriver.TRAJECTORY);

        process.complete(Elements.HOLD_START_MEETING, meeting(true))
                .complete(Elements.RECORD_CONSENT)
                .complete(Elements.RECORD_CONSENT);
        verify(starts).activate(ProcessDriver.TRAJECTORY);
        verify(plans).proposeTracks(ProcessDriver.TRAJECTORY);

        process.complete(Elements.LAY_PLAN, plan(1)).letGo(PLACEMENT);
        verify(nextSteps).propose(ProcessDriver.TRAJECTORY);

        process.complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false))
                .complete(Elements.CLOSE_TRAJECTORY, Map.of("outcome", "AFSL_JOB", "aftercareWanted", true));
        verify(closings).end(ProcessDriver.TRAJECTORY);
        verify(closings).sendFarewell(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("aftercareAt")).isEqualTo(EngineDate.startOf(LocalDate.of(2026, 9, 1)));

        process.fireTimer(Elements.AFTERCARE_DUE)
                .complete(Elements.HOLD_AFTERCARE_CONTACT, Map.of("aftercareDone", false))
                .fireTimer(Elements.AFTERCARE_DUE)
                .complete(Elements.HOLD_AFTERCARE_CONTACT, Map.of("aftercareDone", true))
                .endedBy(Elements.CLOSED);
        verify(aftercare, times(2)).planNext(ProcessDriver.TRAJECTORY);
        verify(closings).close(ProcessDriver.TRAJECTORY);
    }

    @Test
    void endsWhenTheCitizenIsNotAdmitted() {
        process.stub(SCREENING, Map.of("screeningResult", "IKKE_MAALGRUPPE"));

        start().endedBy(Elements.NOT_ADMITTED);
        verifyNoInteractions(starts, closings);
    }

    @Test
    void closesAfterTheTimeToComplainWhenTheCitizenDeclines() {
        start().complete(Elements.HOLD_START_MEETING, meeting(false))
                .complete(Elements.CLOSE_TRAJECTORY, Map.of("outcome", "AFSL_EGET_OENSKE", "aftercareWanted", false));
        verify(closings, never()).close(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("recordClosesAt")).isEqualTo(EngineDate.startOf(COMPLAINTS_UNTIL));

        process.fireTimer(Elements.RECORD_CLOSING_DUE).endedBy(Elements.CLOSED);
        verify(closings).close(ProcessDriver.TRAJECTORY);
        verify(starts, never()).activate(ProcessDriver.TRAJECTORY);
        verifyNoInteractions(aftercare);
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
                .waitsAt(Elements.CLOSE_TRAJECTORY);
    }

    @Test
    void keepsFollowUpAndMentorThroughEveryRoundUntilTheEnd() {
        process.stubThatWaits(FOLLOW_UP).stubThatWaits(MENTOR);

        started().complete(Elements.LAY_PLAN, plan(1)).letGo(PLACEMENT).waitsAt(Elements.CHOOSE_NEXT_STEP);
        assertThat(process.isOpen(FOLLOW_UP)).isTrue();
        assertThat(process.isOpen(MENTOR)).isTrue();

        process.complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false))
                .complete(Elements.CLOSE_TRAJECTORY, Map.of("outcome", "AFSL_JOB", "aftercareWanted", true));
        assertThat(process.isOpen(FOLLOW_UP)).isFalse();
        assertThat(process.isOpen(MENTOR)).isFalse();
        process.waitsAt(Elements.AFTERCARE_DUE);
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
        process.stubThatWaits(ABSENCE);

        inEffort().receive(ABSENCE_REPORTED).receive(ABSENCE_REPORTED);
        assertThat(process.isOpen(ABSENCE)).isTrue();

        process.letGo(PLACEMENT)
                .complete(Elements.CHOOSE_NEXT_STEP, step(false, false, false))
                .complete(Elements.CLOSE_TRAJECTORY, Map.of("outcome", "AFSL_JOB", "aftercareWanted", true));
        assertThat(process.isOpen(ABSENCE)).isFalse();
        process.waitsAt(Elements.AFTERCARE_DUE);
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
        plan.put("placementCount", 1);
        plan.put("workshopPlanned", elements > 0);
        plan.put("eLearningPlanned", false);
        return plan;
    }

    private static Map<String, Object> step(boolean newRound, boolean teamLeaderReview, boolean health) {
        return Map.of(
                "nextStep", newRound ? "NY_PLAN" : "JOB",
                "newRound", newRound,
                "teamLeaderReview", teamLeaderReview,
                "healthReviewNeeded", health);
    }
}
