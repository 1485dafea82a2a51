package dk.forloeb.demo;

import dk.forloeb.platform.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * Does tasks as the demo's people do them: logged in as the right person, with that person's rights, through the task's
 * form. The right person is the assignee, else the demo user with the task's role.
 */
public final class TaskDoer {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final Clock clock;
    private final ProductForms productForms = new ProductForms();
    private final Map<String, DemoUser> personByActivity = new ConcurrentHashMap<>();

    public TaskDoer(ProcessEngine engine, Clock clock) {
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.identity = engine.getIdentityService();
        this.repository = engine.getRepositoryService();
        this.clock = clock;
    }

    /**
     * Fills in and submits a task's form.
     *
     * @param given answers that stand, by key; the rest is proposed by the form or invented
     */
    public void complete(String taskId, Map<String, Object> given) {
        OpenForm form = open(taskId).orElseThrow(() -> new IllegalStateException("There is no task " + taskId + "."));
        submit(form, fill(form, new Random(form.formId().hashCode()), given));
    }

    /** Opens a task's form; empty when the task is gone. */
    public Optional<OpenForm> open(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery()
                        .taskId(taskId)
                        .initializeFormKeys()
                        .singleResult())
                .map(this::open);
    }

    public Map<String, Object> fill(OpenForm form, Random random, Map<String, Object> given) {
        return FormAnswers.fill(form.schema(), form.prefill(), LocalDateTime.now(clock), random, given);
    }

    public void submit(OpenForm form, Map<String, Object> answers) {
        as(form.person(), () -> {
            forms.submitTaskForm(form.taskId(), answers);
            return null;
        });
    }

    /**
     * Submits the start form of a process.
     *
     * @return the number of the trajectory that it opened
     */
    public String start(DemoUser person, String processId, Random random, Map<String, Object> given) {
        ProcessDefinition process = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .latestVersion()
                .singleResult();
        String formId =
                forms.getStartFormData(process.getId()).getCamundaFormRef().getKey();
        Map<String, Object> answers =
                FormAnswers.fill(productForms.form(formId), Prefill.NONE, LocalDateTime.now(clock), random, given);
        return as(person, () -> forms.submitStartForm(process.getId(), answers).getBusinessKey());
    }

    private OpenForm open(Task task) {
        DemoUser person = person(task);
        Prefill prefill = as(person, () -> Prefill.of(forms.getTaskFormVariables(task.getId())));
        return new OpenForm(
                task.getId(),
                task.getTaskDefinitionKey(),
                person,
                productForms.form(task.getCamundaFormRef().getKey()),
                prefill);
    }

    private DemoUser person(Task task) {
        if (task.getAssignee() != null) {
            return Arrays.stream(DemoUser.values())
                    .filter(user -> user.id().equals(task.getAssignee()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody in the demo is " + task.getAssignee() + "."));
        }
        return personByActivity.computeIfAbsent(
                task.getProcessDefinitionId() + "/" + task.getTaskDefinitionKey(), key -> candidate(task.getId()));
    }

    private DemoUser candidate(String taskId) {
        List<String> groups = tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        return Arrays.stream(DemoUser.values())
                .filter(user -> groups.contains(user.role().key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody in the demo is in one of " + groups + "."));
    }

    private <T> T as(DemoUser person, Supplier<T> work) {
        Role role = person.role();
        identity.setAuthentication(person.id(), List.of(role.key()));
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
