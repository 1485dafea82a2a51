package dk.forloeb.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The searches that {@link dk.forloeb.PrivacyIT} relies on find what there is: an engine without the gateway tells all. */
class TablesTest {

    private static final String CANARY = "Kanariefugl007q";

    private final ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
    private final ProcessEngine engine =
            configuration.setJdbcUrl("jdbc:h2:mem:without-gateway").buildProcessEngine();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void findsWhatAnEngineWithoutTheGatewayKeepsOfAForm() {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "review.bpmn",
                        Bpmn.createExecutableProcess("review")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("UserTask_ReviewHealth")
                                .userTask("UserTask_DecideAfterHealthReview")
                                .endEvent()
                                .done())
                .deploy();
        engine.getRuntimeService().startProcessInstanceByKey("review");
        TaskService tasks = engine.getTaskService();

        tasks.complete(tasks.createTaskQuery().singleResult().getId(), Map.of("findings", "Fund: " + CANARY + "."));

        assertThat(new Tables(configuration.getDataSource()).occurrencesInEngine(Set.of(CANARY)))
                .contains("act_ru_variable.TEXT_: " + CANARY, "act_hi_varinst.TEXT_: " + CANARY);
    }

    @Test
    void findsWhatIsLoggedInAMessageAnArgumentOrATrace() {
        try (LogRecorder log = new LogRecorder()) {
            LoggerFactory.getLogger("dk.forloeb.test").info("Værdien er {}", CANARY);
            LoggerFactory.getLogger("dk.forloeb.test").info("Fejl", new IllegalStateException(CANARY));

            assertThat(log.linesWith(Set.of(CANARY))).hasSize(2);
        }
    }
}
