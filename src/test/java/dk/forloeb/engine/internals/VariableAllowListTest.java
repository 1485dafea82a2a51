package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariableAllowListTest {

    private static final String CANARY = "Amina Kanariefugl 010190-1234";
    private static final JavaDelegate LEAKY = execution -> execution.setVariable("citizenName", CANARY);

    @RegisterExtension
    static final HardenedEngine HARDENED = new HardenedEngine("allow-list", Map.of("leakyDelegate", LEAKY));

    private final RuntimeService runtime = HARDENED.engine().getRuntimeService();
    private final TaskService tasks = HARDENED.engine().getTaskService();

    private static final BpmnModelInstance TASK = Bpmn.createExecutableProcess("with-task")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("task")
            .endEvent()
            .done();
    private static final BpmnModelInstance MESSAGE = Bpmn.createExecutableProcess("with-message")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .receiveTask("receive")
            .message("citizen-moved")
            .endEvent()
            .done();
    private static final BpmnModelInstance MESSAGE_START = Bpmn.createExecutableProcess("message-start")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .message("citizen-arrived")
            .userTask()
            .endEvent()
            .done();
    private static final BpmnModelInstance SIGNAL = Bpmn.createExecutableProcess("with-signal")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .intermediateCatchEvent()
            .signal("city-closed")
            .endEvent()
            .done();
    private static final BpmnModelInstance CONDITION = Bpmn.createExecutableProcess("with-condition")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .condition("${round == 1}")
            .userTask()
            .endEvent()
            .done();
    private static final BpmnModelInstance DELEGATE = Bpmn.createExecutableProcess("with-delegate")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask()
            .camundaDelegateExpression("${leakyDelegate}")
            .endEvent()
            .done();
    private static final BpmnModelInstance INPUT = Bpmn.createExecutableProcess("with-input")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask()
            .camundaInputParameter("citizenName", CANARY)
            .endEvent()
            .done();
    private static final BpmnModelInstance LOOP = Bpmn.createExecutableProcess("with-loop")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask("task")
            .multiInstance()
            .cardinality("${placementCount}")
            .parallel()
            .multiInstanceDone()
            .endEvent()
            .done();

    @BeforeEach
    void deploy() {
        HARDENED.deploy(TASK, MESSAGE, MESSAGE_START, SIGNAL, CONDITION, DELEGATE, INPUT, LOOP);
    }

    @Test
    void theEngineHoldsWhatIsOnTheList() {
        Date slot = new Date(0);
        String instance = runtime.startProcessInstanceByKey(
                        "with-task",
                        Variables.createVariables()
                                .putValue("caseworker", "sagsbehandler@kk.dk")
                                .putValue("acceptsProgram", true)
                                .putValue("round", 2)
                                .putValue("slotAt", slot)
                                .putValue("outcome", null))
                .getId();

        assertThat(runtime.getVariables(instance))
                .containsEntry("caseworker", "sagsbehandler@kk.dk")
                .containsEntry("acceptsProgram", true)
                .containsEntry("round", 2)
                .containsEntry("slotAt", slot)
                .containsEntry("outcome", null);
    }

    @Test
    void aRandomIdMayLookLikeACprNumber() {
        String id = "ab010190-1234-4567-8901-012345678901";

        String instance = runtime.startProcessInstanceByKey("with-task", Map.of("placementId", id))
                .getId();

        assertThat(runtime.getVariable(instance, "placementId")).isEqualTo(id);
    }

    @Test
    void aLoopCountsItself() {
        runtime.startProcessInstanceByKey("with-loop", Map.of("placementCount", 3));

        assertThat(tasks.createTaskQuery().list()).hasSize(3);
    }

    @Test
    void anUnknownNameIsRefusedOnEveryWayIn() {
        String instance = runtime.startProcessInstanceByKey("with-task").getId();
        String task = tasks.createTaskQuery().singleResult().getId();
        runtime.startProcessInstanceByKey("with-message");
        String receiving = runtime.createExecutionQuery()
                .activityId("receive")
                .singleResult()
                .getId();
        runtime.startProcessInstanceByKey("with-signal");
        Map<String, Object> bad = Map.of("citizenName", CANARY);

        Stream.<ThrowingCallable>of(
                        () -> runtime.startProcessInstanceByKey("with-task", bad),
                        () -> runtime.createProcessInstanceByKey("with-task")
                                .setVariables(bad)
                                .startBeforeActivity("task")
                                .execute(),
                        () -> runtime.startProcessInstanceByMessage("citizen-arrived", bad),
                        () -> runtime.setVariable(instance, "citizenName", CANARY),
                        () -> runtime.setVariableLocal(instance, "citizenName", CANARY),
                        () -> runtime.setVariables(instance, bad),
                        () -> runtime.setVariablesAsync(List.of(instance), bad),
                        () -> runtime.createProcessInstanceModification(instance)
                                .startBeforeActivity("task")
                                .setVariable("citizenName", CANARY)
                                .execute(),
                        () -> tasks.setVariable(task, "citizenName", CANARY),
                        () -> tasks.setVariableLocal(task, "citizenName", CANARY),
                        () -> tasks.setVariables(task, bad),
                        () -> tasks.complete(task, bad),
                        () -> HARDENED.engine().getFormService().submitTaskForm(task, bad),
                        () -> runtime.signal(receiving, bad),
                        () -> runtime.messageEventReceived("citizen-moved", receiving, bad),
                        () -> runtime.createMessageCorrelation("citizen-moved")
                                .setVariables(bad)
                                .correlate(),
                        () -> runtime.createMessageCorrelation("citizen-moved")
                                .setVariableLocal("citizenName", CANARY)
                                .correlate(),
                        () -> runtime.signalEventReceived("city-closed", bad),
                        () -> runtime.createConditionEvaluation()
                                .setVariables(bad)
                                .evaluateStartConditions(),
                        () -> runtime.startProcessInstanceByKey("with-delegate"),
                        () -> runtime.startProcessInstanceByKey("with-input"),
                        () -> runtime.startProcessInstanceByKey(
                                "with-task",
                                Variables.putValueTyped("citizenName", Variables.stringValue(CANARY, true))))
                .forEach(way -> assertThatThrownBy(way)
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessageContaining("Variablen »citizenName« er ikke tilladt.")
                        .hasMessageNotContaining("Kanariefugl"));

        assertThat(runtime.createVariableInstanceQuery().list()).isEmpty();
    }

    static Stream<Object> valuesOfAnotherType() {
        return Stream.of(
                7,
                true,
                new Date(),
                4.5,
                new byte[] {1},
                List.of("a"),
                Map.of("name", CANARY),
                new Object(),
                Variables.fileValue("cv.pdf").file(new byte[] {1}).create(),
                Variables.serializedObjectValue("{}")
                        .serializationDataFormat("application/json")
                        .objectTypeName("java.lang.Object")
                        .create());
    }

    @ParameterizedTest
    @MethodSource("valuesOfAnotherType")
    void anotherTypeThanTheDeclaredOneIsRefused(Object value) {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("with-task", variable("outcome", value)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageStartingWith("Variablen »outcome« er ikke tilladt med denne type.")
                .hasMessageNotContaining("Kanariefugl");
    }

    @Test
    void freeTextAndCprNumbersAreNoCodes() {
        Stream.of("Amina Kanariefugl", "0101901234", "010190-1234", "x".repeat(65), "a\nb")
                .forEach(text -> assertThatThrownBy(
                                () -> runtime.startProcessInstanceByKey("with-task", variable("outcome", text)))
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessageNotContaining(text));
        assertThatCode(() -> runtime.startProcessInstanceByKey("with-task", variable("outcome", "ORDINÆRT_JOB")))
                .doesNotThrowAnyException();
    }

    @Test
    void aNameThatIsItselfPersonalIsNotRepeated() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("with-task", variable(CANARY, true)))
                .hasMessageStartingWith("Variablen »…« er ikke tilladt.")
                .hasMessageNotContaining("Kanariefugl");
    }

    @Test
    void searchingForAnUnknownVariableFindsNothingAndIsNoError() {
        assertThat(runtime.createProcessInstanceQuery()
                        .variableValueEquals("citizenName", CANARY)
                        .list())
                .isEmpty();
    }

    private static Map<String, Object> variable(String name, Object value) {
        return Variables.createVariables().putValue(name, value);
    }
}
