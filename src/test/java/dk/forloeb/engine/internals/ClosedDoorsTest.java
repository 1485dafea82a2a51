package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.engine.FormRejectedException;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosedDoorsTest {

    private static final TaskListener REJECT = task -> {
        throw FormRejectedException.of("reason", "Begrundelsen mangler.");
    };
    private static final JavaDelegate MOVE_ON = execution ->
            execution.getProcessEngineServices().getRuntimeService().setVariable(execution.getId(), "round", 2);

    @RegisterExtension
    static final HardenedEngine HARDENED =
            new HardenedEngine("doors", Map.of("rejectListener", REJECT, "moveOnDelegate", MOVE_ON));

    private final RuntimeService runtime = HARDENED.engine().getRuntimeService();
    private final TaskService tasks = HARDENED.engine().getTaskService();
    private String instance;
    private String task;

    @BeforeEach
    void startCourse() {
        HARDENED.deploy(Bpmn.createExecutableProcess("course")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("task")
                .serviceTask()
                .camundaDelegateExpression("${moveOnDelegate}")
                .receiveTask("receive")
                .message("moved")
                .endEvent()
                .done());
        instance = runtime.startProcessInstanceByKey("course").getId();
        task = tasks.createTaskQuery().singleResult().getId();
    }

    @Test
    void noOneWritesFreeTextIntoTheEngine() {
        HARDENED.as("admin", "camunda-admin");
        Task renamed = tasks.createTaskQuery().singleResult();
        renamed.setDescription("Amina er syg");

        Stream.<ThrowingCallable>of(
                        () -> tasks.createComment(task, instance, "Amina er syg"),
                        () -> tasks.updateTaskComment(task, "comment", "Amina er syg"),
                        () -> tasks.createAttachment("text", task, instance, "navn", "tekst", "http://x"),
                        () -> tasks.createAttachment(
                                "text", task, instance, "navn", "tekst", new ByteArrayInputStream(new byte[] {1})),
                        () -> tasks.setName(task, "Amina"),
                        () -> tasks.setDescription(task, "Amina er syg"),
                        () -> tasks.saveTask(renamed),
                        () -> runtime.createIncident("manual", instance, "Amina er syg"),
                        () -> runtime.setAnnotationForIncidentById("incident", "Amina er syg"),
                        () -> HARDENED.engine()
                                .getHistoryService()
                                .setAnnotationForOperationLogById("operation", "Amina er syg"))
                .forEach(way -> assertThatThrownBy(way)
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessageStartingWith("Her kan der ikke skrives fri tekst"));
    }

    @Test
    void aDueDateCanStillBeChanged() {
        HARDENED.as("teamleder", "team-leader");
        Task postponed = tasks.createTaskQuery().singleResult();
        postponed.setPriority(90);

        tasks.saveTask(postponed);

        assertThat(tasks.createTaskQuery().singleResult().getPriority()).isEqualTo(90);
    }

    @Test
    void noOneLeavesATaskPastItsForm() {
        HARDENED.as("admin", "camunda-admin");

        Stream.<ThrowingCallable>of(
                        () -> tasks.handleBpmnError(task, "UNKNOWN"), () -> tasks.handleEscalation(task, "UNKNOWN"))
                .forEach(way -> assertThatThrownBy(way)
                        .isInstanceOf(BadUserRequestException.class)
                        .hasMessage("Opgaven kan kun afsluttes med sin formular."));
        assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    void aSignalDoesNotCompleteAUserTask() {
        String execution =
                runtime.createExecutionQuery().activityId("task").singleResult().getId();

        assertThatThrownBy(() -> runtime.signal(execution))
                .isInstanceOf(AuthorizationException.class)
                .hasMessage("Opgaven kan kun afsluttes med sin formular.");
        assertThat(tasks.createTaskQuery().count()).isEqualTo(1);
    }

    @Test
    void aSignalStillReachesAReceiveTask() {
        tasks.complete(task);
        String execution = runtime.createExecutionQuery()
                .activityId("receive")
                .singleResult()
                .getId();

        runtime.signal(execution);

        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    @Test
    void aPersonDoesNotSetVariablesMoveOrStartCoursesDirectly() {
        HARDENED.as("sagsbehandler", "caseworker");

        ways().forEach(way -> assertThatThrownBy(way)
                .isInstanceOf(BadUserRequestException.class)
                .extracting(refusal -> ((ProcessEngineException) refusal).getCode())
                .isEqualTo(Refusal.CODE));
        assertThat(runtime.getVariables(instance)).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void anAdministratorAndTheProgramItselfMay() {
        HARDENED.as("admin", "camunda-admin");
        assertThatCode(() -> runtime.setVariable(instance, "round", 1)).doesNotThrowAnyException();
        HARDENED.engine().getIdentityService().clearAuthentication();
        assertThatCode(() -> runtime.setVariable(instance, "round", 2)).doesNotThrowAnyException();
    }

    @Test
    void aDelegateMayWhileAPersonIsLoggedIn() {
        HARDENED.as("sagsbehandler", "caseworker");

        tasks.complete(task);

        assertThat(runtime.getVariable(instance, "round")).isEqualTo(2);
    }

    @Test
    void aRejectionFromInsideAListenerArrivesAsAFormError() {
        HARDENED.deploy(Bpmn.createExecutableProcess("rejecting")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("rejected")
                .camundaTaskListenerDelegateExpression(TaskListener.EVENTNAME_COMPLETE, "${rejectListener}")
                .endEvent()
                .done());
        runtime.startProcessInstanceByKey("rejecting");
        String rejected = tasks.createTaskQuery()
                .taskDefinitionKey("rejected")
                .singleResult()
                .getId();

        assertThatThrownBy(() -> tasks.complete(rejected))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessage("Begrundelsen mangler.")
                .hasNoCause();
    }

    private Stream<ThrowingCallable> ways() {
        return Stream.of(
                () -> tasks.setVariable(task, "round", 1),
                () -> tasks.setVariablesLocal(task, Map.of("round", 1)),
                () -> tasks.removeVariable(task, "round"),
                () -> runtime.setVariable(instance, "round", 1),
                () -> runtime.removeVariable(instance, "round"),
                () -> runtime.setVariablesAsync(List.of(instance), Map.of("round", 1)),
                () -> tasks.resolveTask(task),
                () -> tasks.delegateTask(task, "mentor"),
                () -> runtime.createProcessInstanceModification(instance)
                        .startAfterActivity("task")
                        .execute(),
                () -> runtime.createProcessInstanceModification(instance)
                        .cancelAllForActivity("task")
                        .executeAsync(),
                () -> runtime.createModification(processDefinition())
                        .startAfterActivity("task")
                        .processInstanceIds(instance)
                        .execute(),
                () -> runtime.restartProcessInstances(processDefinition())
                        .startAfterActivity("task")
                        .processInstanceIds(instance)
                        .execute(),
                () -> runtime.startProcessInstanceByKey("course"),
                () -> runtime.createProcessInstanceByKey("course")
                        .startAfterActivity("task")
                        .execute());
    }

    private String processDefinition() {
        return HARDENED.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("course")
                .singleResult()
                .getId();
    }
}
