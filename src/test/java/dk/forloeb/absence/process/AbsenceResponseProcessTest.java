package dk.forloeb.absence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.ContactStep;
import dk.forloeb.absence.Response;
import dk.forloeb.absence.SicknessPlan;
import dk.forloeb.absence.SicknessStep;
import dk.forloeb.absence.TakenAbsence;
import dk.forloeb.absence.process.AbsenceResponseModel.Elements;
import dk.forloeb.absence.process.AbsenceResponseModel.Messages;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AbsenceResponseProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final UUID ID = new UUID(7, 7);
    private static final LocalDateTime TODAY = LocalDateTime.of(2026, 3, 10, 9, 0);
    private static final LocalDateTime DAY_3 = LocalDateTime.of(2026, 3, 12, 8, 0);

    private final AbsenceService absences = mock(AbsenceService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "absence/" + AbsenceResponseModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        process.with("takeAbsenceDelegate", new TakeAbsenceDelegate(absences))
                .with("planContactDelegate", new PlanContactDelegate(absences))
                .with("planSicknessDelegate", new PlanSicknessDelegate(absences))
                .with("closeAbsenceDelegate", new CloseAbsenceDelegate(absences));
        when(absences.takeUp(ProcessDriver.TRAJECTORY)).thenReturn(new TakenAbsence(ID, DAY_3));
        asks(Response.KONTAKT, TODAY);
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void goesOnWithThePlanAfterAReasonableCause() {
        start().fireTimer(Elements.CONTACT_TIME).waitsAt(Elements.CONTACT_AFTER_ABSENCE);
        assertThat(process.variable("absenceContactAt")).isEqualTo(EngineDate.at(TODAY));
        assertThat(process.variable("teamLeaderAt")).isEqualTo(EngineDate.at(DAY_3));

        asks(Response.JUSTER_PLAN, null);
        process.complete(Elements.CONTACT_AFTER_ABSENCE)
                .complete(Elements.RESUME_PLAN)
                .endedBy(Elements.ABSENCE_CLOSED);
        verify(absences).close(ID);
    }

    @Test
    void triesAgainAndAsksTheTeamLeaderWhoDoesNotHoldUpTheRest() {
        start().fireTimer(Elements.CONTACT_TIME)
                .complete(Elements.CONTACT_AFTER_ABSENCE)
                .fireTimer(Elements.TEAM_LEADER_DUE)
                .fireTimer(Elements.CONTACT_TIME)
                .waitsAt(Elements.CONTACT_AFTER_ABSENCE, Elements.REVIEW_ABSENCE);

        asks(Response.GENOPTAG_KONTAKT, null);
        process.complete(Elements.CONTACT_AFTER_ABSENCE)
                .complete(Elements.RESUME_PLAN)
                .complete(Elements.REVIEW_ABSENCE)
                .endedBy(Elements.ABSENCE_CLOSED);
        verify(absences, times(3)).planContact(ID);
    }

    @Test
    void followsALongSicknessUntilTheCitizenIsFit() {
        ill(SicknessStep.SAMTALE);
        reached(Response.SYGEFORLOEB).fireTimer(Elements.SICKNESS_STEP_DUE);

        ill(SicknessStep.SAGSKONFERENCE);
        process.complete(Elements.HOLD_SICKNESS_TALK)
                .fireTimer(Elements.SICKNESS_STEP_DUE)
                .complete(Elements.HOLD_CASE_CONFERENCE);

        when(absences.planSickness(ID)).thenReturn(new SicknessPlan(false, null, null));
        process.receive(Messages.FIT_FOR_WORK).waitsAt(Elements.RESUME_PLAN);
    }

    @Test
    void recommendsNothingBeforeTheHearingAndNothingWithoutASecondPerson() {
        reached(Response.RAADIGHED)
                .complete(Elements.ASSESS_AVAILABILITY, Map.of("hearingWanted", true))
                .complete(
                        Elements.SEND_HEARING,
                        Map.of("hearingDeadlineAt", EngineDate.startOf(LocalDate.of(2026, 3, 27))))
                .waitsAt(Elements.RECORD_HEARING_REPLY)
                .complete(Elements.RECORD_HEARING_REPLY)
                .complete(Elements.RECOMMEND_SANCTION, Map.of("sanctionRecommended", true))
                .complete(Elements.APPROVE_RECOMMENDATION)
                .waitsAt(Elements.RESUME_PLAN);
    }

    @Test
    void goesOnWithoutAReplyWhenTheTimeIsOver() {
        reached(Response.RAADIGHED)
                .complete(Elements.ASSESS_AVAILABILITY, Map.of("hearingWanted", true))
                .complete(
                        Elements.SEND_HEARING,
                        Map.of("hearingDeadlineAt", EngineDate.startOf(LocalDate.of(2026, 3, 27))))
                .fireTimer(Elements.HEARING_DEADLINE_PASSED)
                .complete(Elements.RECOMMEND_SANCTION, Map.of("sanctionRecommended", false))
                .waitsAt(Elements.RESUME_PLAN);
    }

    @Test
    void endsTheAvailabilityCaseWhereTheGuidanceWasNotInOrder() {
        reached(Response.RAADIGHED)
                .complete(Elements.ASSESS_AVAILABILITY, Map.of("hearingWanted", false))
                .waitsAt(Elements.RESUME_PLAN);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler"));
    }

    private ProcessDriver reached(Response response) {
        start().fireTimer(Elements.CONTACT_TIME);
        asks(response, null);
        return process.complete(Elements.CONTACT_AFTER_ABSENCE);
    }

    private void asks(Response response, LocalDateTime contactAt) {
        when(absences.planContact(ID)).thenReturn(new ContactStep(response, contactAt));
    }

    private void ill(SicknessStep step) {
        when(absences.planSickness(ID)).thenReturn(new SicknessPlan(true, step, DAY_3));
    }
}
