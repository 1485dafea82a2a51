package dk.forloeb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/**
 * Drives one process on a real engine, with its services mocked. Use one per test class:
 * {@snippet :
 * @RegisterExtension
 * static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();
 * private final ProcessDriver process = new ProcessDriver(COVERAGE, "screening/screening");
 * }
 */
public final class ProcessDriver {

    public static final String TRAJECTORY = "F-2026-000001";

    private final ProcessEngine engine;
    private final String processId;
    private ProcessInstance instance;

    /**
     * @param model module and process id, such as {@code screening/screening}
     */
    public ProcessDriver(ProcessEngineCoverageExtension coverage, String model) {
        this.engine = coverage.getProcessEngine();
        this.processId = model.substring(model.indexOf('/') + 1);
        String module = model.substring(0, model.indexOf('/'));
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("test");
        String resource = "processes/" + model + ".bpmn";
        try (InputStream bpmn = getClass().getClassLoader().getResourceAsStream(resource)) {
            byte[] bytes = bpmn.readAllBytes();
            deployment.addString(processId + ".bpmn", new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            for (String form : formsOf(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))) {
                deployment.addClasspathResource("forms/" + module + "/" + form + ".form");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        deployment.enableDuplicateFiltering(true).deploy();
    }

    /** The extension every process test registers: all nodes and flows must be passed by the class's tests. */
    public static ProcessEngineCoverageExtension coverage(String... stubs) {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName(java.util.UUID.randomUUID().toString());
        configuration.setJobExecutorActivate(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setEnableCmdExceptionLogging(false);
        return ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(1.0)
                .excludeProcessDefinitionKeys(stubs)
                .build();
    }

    /** Puts a process that ends at once in the place of one that this process calls. */
    public ProcessDriver stub(String calledProcessId) {
        return stub(calledProcessId, Map.of());
    }

    /** The same, with variables that the called process ends with. */
    public ProcessDriver stub(String calledProcessId, Map<String, Object> results) {
        String bean = calledProcessId.replace("-", "") + "Stub";
        deployStub(
                calledProcessId,
                Bpmn.createExecutableProcess(calledProcessId)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .serviceTask()
                        .camundaDelegateExpression("${" + bean + "}")
                        .endEvent()
                        .done());
        return with(bean, execution -> execution.setVariables(results));
    }

    /** The same, waiting until {@link #letGo}. */
    public ProcessDriver stubThatWaits(String calledProcessId) {
        deployStub(
                calledProcessId,
                Bpmn.createExecutableProcess(calledProcessId)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask(waitingTask(calledProcessId))
                        .endEvent()
                        .done());
        return this;
    }

    /** The same, telling its caller something by an escalation when it goes on. */
    public ProcessDriver stubThatTells(String calledProcessId, String escalation) {
        deployStub(
                calledProcessId,
                Bpmn.createExecutableProcess(calledProcessId)
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .userTask(waitingTask(calledProcessId))
                        .intermediateThrowEvent()
                        .escalation(escalation)
                        .endEvent()
                        .done());
        return this;
    }

    /** Lets a process go on that {@link #stubThatWaits} put in place. */
    public ProcessDriver letGo(String calledProcessId) {
        return complete(waitingTask(calledProcessId));
    }

    /** Whether a process still waits that {@link #stubThatWaits} put in place. */
    public boolean isOpen(String calledProcessId) {
        return !tasks(waitingTask(calledProcessId)).isEmpty();
    }

    private static String waitingTask(String calledProcessId) {
        return "wait-in-" + calledProcessId;
    }

    private void deployStub(String calledProcessId, BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .name("stub")
                .addModelInstance(calledProcessId + ".bpmn", model)
                .enableDuplicateFiltering(true)
                .deploy();
    }

    /** Makes a delegate known under its bean name. */
    public ProcessDriver with(String beanName, JavaDelegate delegate) {
        Mocks.register(beanName, delegate);
        return this;
    }

    public ProcessDriver start(Map<String, Object> variables) {
        instance = engine.getRuntimeService().startProcessInstanceByKey(processId, TRAJECTORY, variables);
        runAsyncJobs();
        return this;
    }

    /** Completes the one open task of this element. */
    public ProcessDriver complete(String taskId, Map<String, Object> variables) {
        List<Task> open = tasks(taskId);
        assertThat(open)
                .as("open tasks of %s; open are %s", taskId, openTasks())
                .isNotEmpty();
        engine.getTaskService().complete(open.get(0).getId(), variables);
        runAsyncJobs();
        return this;
    }

    public ProcessDriver complete(String taskId) {
        return complete(taskId, Map.of());
    }

    /** Lets the timer of an event fire, whenever it is due. */
    public ProcessDriver fireTimer(String elementId) {
        ManagementService management = engine.getManagementService();
        List<Job> jobs = management.createJobQuery().activityId(elementId).list();
        assertThat(jobs).as("timer of %s", elementId).isNotEmpty();
        management.executeJob(jobs.get(0).getId());
        runAsyncJobs();
        return this;
    }

    public ProcessDriver receive(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(TRAJECTORY)
                .correlate();
        runAsyncJobs();
        return this;
    }

    /** Delivers a message to everything in this run that waits for it. */
    public ProcessDriver receiveAll(String message) {
        deliver(message);
        runAsyncJobs();
        return this;
    }

    /** The same from within a step of the process itself, which goes on only afterwards. */
    public void deliver(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(TRAJECTORY)
                .correlateAll();
    }

    public ProcessDriver set(String variable, Object value) {
        engine.getRuntimeService().setVariable(instance.getId(), variable, value);
        return this;
    }

    /** The newest value in this run of the process; null when it was never set. */
    public Object variable(String name) {
        return engine
                .getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .variableName(name)
                .list()
                .stream()
                .map(variable -> variable.getValue())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    public ProcessDriver waitsAt(String... elementIds) {
        RuntimeService runtime = engine.getRuntimeService();
        List<String> active = new ArrayList<>();
        for (Execution execution : runtime.createExecutionQuery().list()) {
            active.addAll(runtime.getActiveActivityIds(execution.getId()));
        }
        assertThat(active).contains(elementIds);
        return this;
    }

    /** Asserts that the process has ended, by this end event. */
    public void endedBy(String endEventId) {
        List<HistoricActivityInstance> ends = engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        assertThat(ends).extracting(HistoricActivityInstance::getActivityId).contains(endEventId);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count())
                .as("still running; open tasks are %s", openTasks())
                .isZero();
    }

    /** Removes every instance, so that tests of a class don't see each other; call it after each test. */
    public void reset() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(running -> engine.getRuntimeService().deleteProcessInstance(running.getId(), "test is over"));
        Mocks.reset();
    }

    private List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<Task> tasks(String taskId) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(taskId)
                .list();
    }

    private void runAsyncJobs() {
        ManagementService management = engine.getManagementService();
        List<Job> jobs =
                management.createJobQuery().messages().withRetriesLeft().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
            jobs = management.createJobQuery().messages().withRetriesLeft().list();
        }
    }

    private static List<String> formsOf(String bpmn) {
        return java.util.regex.Pattern.compile("camunda:formRef=\"([^\"]+)\"")
                .matcher(bpmn)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }
}
