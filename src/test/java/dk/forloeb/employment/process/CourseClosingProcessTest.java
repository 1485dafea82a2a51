package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.employment.AftercareService;
import dk.forloeb.employment.ClosingService;
import dk.forloeb.employment.SupportEfforts;
import dk.forloeb.employment.process.CourseClosingModel.Elements;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import java.io.File;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InOrder;

class CourseClosingProcessTest {

    private static final LocalDate COMPLAINTS_UNTIL = LocalDate.of(2026, 6, 29);
    private static final LocalDate FIRST_CONTACT = LocalDate.of(2026, 9, 1);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final ClosingService closings = mock(ClosingService.class);
    private final AftercareService aftercare = mock(AftercareService.class);
    private final SupportEfforts efforts = mock(SupportEfforts.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "employment/" + CourseClosingModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        process.with("endTrajectoryDelegate", new EndTrajectoryDelegate(closings))
                .with("stopSupportDelegate", new StopSupportDelegate(efforts))
                .with("sendFarewellDelegate", new SendFarewellDelegate(closings))
                .with("planAftercareDelegate", new PlanAftercareDelegate(aftercare))
                .with("closeRecordDelegate", new CloseRecordDelegate(closings));
        when(closings.end(ProcessDriver.TRAJECTORY)).thenReturn(COMPLAINTS_UNTIL);
        when(aftercare.planNext(ProcessDriver.TRAJECTORY)).thenReturn(FIRST_CONTACT);
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void keepsInTouchAfterwardsWithWhoeverWantsIt() {
        start().complete(
                        Elements.CLOSE_TRAJECTORY,
                        Map.of("outcome", "AFSL_JOB", "aftercareWanted", true, "passOn", "INGEN"));
        InOrder order = inOrder(closings, efforts);
        order.verify(closings).end(ProcessDriver.TRAJECTORY);
        order.verify(efforts).stop(ProcessDriver.TRAJECTORY);
        order.verify(closings).sendFarewell(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("aftercareAt")).isEqualTo(EngineDate.startOf(FIRST_CONTACT));

        process.fireTimer(Elements.AFTERCARE_DUE)
                .complete(Elements.HOLD_AFTERCARE_CONTACT, Map.of("aftercareDone", false))
                .fireTimer(Elements.AFTERCARE_DUE)
                .complete(Elements.HOLD_AFTERCARE_CONTACT, Map.of("aftercareDone", true))
                .endedBy(Elements.RECORD_CLOSED);
        verify(aftercare, times(2)).planNext(ProcessDriver.TRAJECTORY);
        verify(closings).close(ProcessDriver.TRAJECTORY);
    }

    /** A job of an absence or a mentor that ran between the two would meet a course that has ended. */
    @Test
    void endsTheRecordAndWhatRunsBesideItInOneTransaction() {
        BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/employment/course-closing.bpmn"));
        ServiceTask end = model.getModelElementById("ServiceTask_EndTrajectory");
        ServiceTask stop = model.getModelElementById("ServiceTask_StopSupport");

        assertThat(end.isCamundaAsyncAfter()).isFalse();
        assertThat(end.getSucceedingNodes().singleResult()).isEqualTo(stop);
        assertThat(stop.isCamundaAsyncBefore()).isFalse();
    }

    @Test
    void closesTheRecordAfterTheTimeToComplain() {
        start().complete(
                        Elements.CLOSE_TRAJECTORY,
                        Map.of("outcome", "AFSL_EGET_OENSKE", "aftercareWanted", false, "passOn", "INGEN"));
        verify(closings, never()).close(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("recordClosesAt")).isEqualTo(EngineDate.startOf(COMPLAINTS_UNTIL));

        process.fireTimer(Elements.RECORD_CLOSING_DUE).endedBy(Elements.RECORD_CLOSED);
        verify(closings).close(ProcessDriver.TRAJECTORY);
        verifyNoInteractions(aftercare);
    }

    @Test
    void handsTheCaseOverWhenTheCitizenHasMoved() {
        start().complete(
                        Elements.CLOSE_TRAJECTORY,
                        Map.of("outcome", "AFSL_FLYTTET", "aftercareWanted", false, "passOn", "OVERDRAG"))
                .complete(Elements.HAND_OVER_CASE)
                .waitsAt(Elements.RECORD_CLOSING_DUE);
        verify(closings).sendFarewell(ProcessDriver.TRAJECTORY);
    }

    @Test
    void asksNobodyWhenTheCitizenHasDied() {
        process.start(Map.of(
                "caseworker", "sagsbehandler", "closing", "UDEN_BORGER", "aftercareWanted", false, "passOn", "BESKED"));
        verify(closings).end(ProcessDriver.TRAJECTORY);

        process.complete(Elements.TELL_OTHERS)
                .fireTimer(Elements.RECORD_CLOSING_DUE)
                .endedBy(Elements.RECORD_CLOSED);
    }

    private ProcessDriver start() {
        Map<String, Object> passedOn = new HashMap<>(Map.of("caseworker", "sagsbehandler"));
        // Nothing has happened to the citizen, so nobody has told.
        passedOn.put("closing", null);
        return process.start(passedOn);
    }
}
