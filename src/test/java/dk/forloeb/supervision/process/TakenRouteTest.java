package dk.forloeb.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import dk.forloeb.supervision.FinishedRoute.Step;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The way through an event-based gateway, as the engine itself remembers it. */
class TakenRouteTest {

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("wait")
            .camundaHistoryTimeToLive(30)
            .startEvent("StartEvent_Wait")
            .sequenceFlowId("Flow_Start_Wait")
            .eventBasedGateway()
            .id("Gateway_Wait")
            .sequenceFlowId("Flow_Wait_Answered")
            .intermediateCatchEvent("CatchEvent_Answered")
            .name("Svaret kom")
            .message("answered")
            .sequenceFlowId("Flow_Answered_End")
            .endEvent("EndEvent_Answered")
            .moveToNode("Gateway_Wait")
            .sequenceFlowId("Flow_Wait_Late")
            .intermediateCatchEvent("CatchEvent_Late")
            .name("Intet svar")
            .timerWithDuration("P1D")
            .endEvent("EndEvent_Late")
            .done();

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName("taken-route")
                .setJdbcUrl("jdbc:h2:mem:taken-route")
                .buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("wait.bpmn", MODEL)
                .deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void followsTheFirstOfSeveralThatWereWaitedFor() {
        TakenRoute route = new TakenRoute(MODEL, run());

        assertThat(route.flows()).containsExactly("Flow_Start_Wait", "Flow_Wait_Answered", "Flow_Answered_End");
        assertThat(route.steps()).extracting(Step::name).containsExactly("Venter på det første af flere", "Svaret kom");
        assertThat(route.steps()).noneMatch(Step::brokenOff);
    }

    private static List<HistoricActivityInstance> run() {
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("wait").getId();
        engine.getRuntimeService()
                .createMessageCorrelation("answered")
                .processInstanceId(instance)
                .correlate();
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }
}
