package dk.forloeb.engine.internals;

import dk.forloeb.engine.CourseWaits;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.SystemAccess;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Reads where the tokens of a course stand, in as many statements however many there are. */
@Component
class EngineCourseWaits implements CourseWaits {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final ProcessModels models;
    private final CourseInstances instances;
    private final SystemAccess access;

    EngineCourseWaits(ProcessEngine engine, CourseInstances instances, ProcessModels models, SystemAccess access) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.jobs = engine.getManagementService();
        this.models = models;
        this.instances = instances;
        this.access = access;
    }

    @Override
    public List<Wait> of(String trajectoryNo) {
        return access.asSystem(() -> {
            List<HistoricProcessInstance> all = instances.all(trajectoryNo);
            return CourseInstances.course(all)
                    .filter(course -> course.getEndTime() == null)
                    .map(course -> waits(trajectoryNo, parts(course, all)))
                    .orElse(List.of());
        });
    }

    /** The ids of the course and of what it has called. */
    private static Set<String> parts(HistoricProcessInstance course, List<HistoricProcessInstance> all) {
        return all.stream()
                .filter(one -> course.getId().equals(one.getRootProcessInstanceId()))
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private List<Wait> waits(String no, Set<String> parts) {
        Map<String, ExecutionEntity> executions =
                runtime.createExecutionQuery().processInstanceBusinessKey(no).list().stream()
                        .map(ExecutionEntity.class::cast)
                        .filter(one -> parts.contains(one.getProcessInstanceId()))
                        .collect(Collectors.toMap(ExecutionEntity::getId, Function.identity()));
        Set<String> parents = executions.values().stream()
                .filter(one -> !one.isEventScope())
                .map(one -> one.getParentId() == null ? one.getSuperExecutionId() : one.getParentId())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Task> open = tasks.createTaskQuery().processInstanceBusinessKey(no).list().stream()
                .collect(Collectors.toMap(Task::getExecutionId, Function.identity(), (one, other) -> one));
        Map<String, List<Job>> due = jobs.createJobQuery().processInstanceIds(parts).list().stream()
                .collect(Collectors.groupingBy(Job::getExecutionId));
        List<Wait> waits = new ArrayList<>();
        executions.values().stream()
                .filter(one -> one.getActivityId() != null && !one.isEventScope() && !parents.contains(one.getId()))
                .forEach(one -> {
                    Wait wait = wait(
                            models.get(one.getProcessDefinitionId()).isShown(),
                            element(one),
                            top(one, executions),
                            open.get(one.getId()),
                            due.getOrDefault(one.getId(), List.of()));
                    if (wait != null) {
                        waits.add(wait);
                    }
                });
        waits.sort(Comparator.comparing(Wait::kind).thenComparing(Wait::step).thenComparing(Wait::name));
        return waits;
    }

    private FlowNode element(ExecutionEntity execution) {
        return models.get(execution.getProcessDefinitionId()).bpmn().getModelElementById(execution.getActivityId());
    }

    /** The element of the course's own diagram from which this execution was called, or in which it stands. */
    private FlowNode top(ExecutionEntity execution, Map<String, ExecutionEntity> executions) {
        ExecutionEntity at = execution;
        FlowNode last = null;
        while (at != null) {
            if (at.getActivityId() != null && last == null) {
                last = element(at);
            }
            if (at.getParentId() != null) {
                at = executions.get(at.getParentId());
            } else {
                at = at.getSuperExecutionId() == null ? null : executions.get(at.getSuperExecutionId());
                last = at == null ? last : null;
            }
        }
        return last;
    }

    /** Null where nothing is waited for, such as at a join. */
    private static Wait wait(boolean shown, FlowNode element, FlowNode top, Task task, List<Job> due) {
        boolean beside = isBeside(top);
        if (task != null && element instanceof UserTask step) {
            return new Wait(
                    top.getId(),
                    named(top),
                    task.getName(),
                    Kind.TASK,
                    task.getId(),
                    step.getCamundaFormRef(),
                    task.getAssignee(),
                    step.getCamundaCandidateGroupsList(),
                    task.getDueDate() == null ? null : EngineDate.day(task.getDueDate()),
                    beside);
        }
        if (due.stream().anyMatch(job -> !(job instanceof TimerEntity))) {
            return new Wait(
                    top.getId(),
                    named(top),
                    name(shown ? element : top),
                    Kind.WORK,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    beside);
        }
        if (element instanceof CatchEvent || element instanceof EventBasedGateway || element instanceof ReceiveTask) {
            // What is not shown tells neither what it waits for nor until when.
            return new Wait(
                    top.getId(),
                    named(top),
                    name(shown ? element : top),
                    Kind.EVENT,
                    null,
                    null,
                    null,
                    List.of(),
                    shown ? last(due) : null,
                    beside);
        }
        return null;
    }

    /** Reminders come before the day on which it ends. */
    private static LocalDate last(List<Job> due) {
        return due.stream()
                .map(Job::getDuedate)
                .filter(Objects::nonNull)
                .map(EngineDate::day)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** A gateway that waits for one of several events is called by the day that comes, if none of the others does. */
    private static String name(FlowNode element) {
        if (!(element instanceof EventBasedGateway)) {
            return named(element);
        }
        List<FlowNode> events = element.getSucceedingNodes().list();
        return named(events.stream()
                .filter(event -> !event.getChildElementsByType(TimerEventDefinition.class)
                        .isEmpty())
                .findFirst()
                .orElse(events.get(0)));
    }

    /** A model without a name there is no reason to fail. */
    private static String named(FlowNode element) {
        return Objects.requireNonNullElse(element.getName(), element.getId());
    }

    /** Whether the phases of the course go on without what stands at this element of its diagram. */
    private static boolean isBeside(FlowNode top) {
        List<FlowNode> path = new ArrayList<>();
        for (ModelElementInstance at = top; at instanceof FlowNode node; at = at.getParentElement()) {
            path.add(0, node);
        }
        for (FlowNode node : path) {
            if (!(node instanceof SubProcess around && around.triggeredByEvent())) {
                return !mainLine(node.getParentElement()).contains(node);
            }
            if (node.getChildElementsByType(StartEvent.class).stream().anyMatch(start -> !start.isInterrupting())) {
                return true;
            }
        }
        return false;
    }

    /** What a scope's own start leads to, and what takes over from a step that it breaks off. */
    private static Set<FlowNode> mainLine(ModelElementInstance scope) {
        Collection<BoundaryEvent> boundaries = scope.getChildElementsByType(BoundaryEvent.class);
        Set<FlowNode> seen = new HashSet<>(scope.getChildElementsByType(StartEvent.class));
        Deque<FlowNode> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            List<FlowNode> next = new ArrayList<>(node.getSucceedingNodes().list());
            boundaries.stream()
                    .filter(event ->
                            event.cancelActivity() && event.getAttachedTo().equals(node))
                    .forEach(next::add);
            next.stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }
}
