package dk.forloeb.engine.internals;

import dk.forloeb.engine.CourseRoutes;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.SystemAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Reads the history of a trajectory's processes, as the system. */
@Component
class EngineCourseRoutes implements CourseRoutes {

    private final HistoryService history;
    private final RepositoryService repository;
    private final CourseInstances instances;
    private final ProcessModels models;
    private final SystemAccess access;

    EngineCourseRoutes(ProcessEngine engine, CourseInstances instances, ProcessModels models, SystemAccess access) {
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
        this.instances = instances;
        this.models = models;
        this.access = access;
    }

    @Override
    public Optional<Route> of(String trajectoryNo, String processId) {
        return access.asSystem(() -> {
            List<HistoricProcessInstance> all = instances.all(trajectoryNo);
            return chosen(all, processId).map(chosen -> route(chosen, all));
        });
    }

    @Override
    public Optional<String> diagram(String trajectoryNo, String processId) {
        return access.asSystem(() ->
                chosen(instances.all(trajectoryNo), processId).map(chosen -> xml(chosen.getProcessDefinitionId())));
    }

    private Optional<HistoricProcessInstance> chosen(List<HistoricProcessInstance> all, String processId) {
        return processId == null
                ? CourseInstances.course(all)
                : all.stream()
                        .filter(one -> one.getId().equals(processId) && isShown(one))
                        .findFirst();
    }

    private boolean isShown(HistoricProcessInstance process) {
        return models.get(process.getProcessDefinitionId()).isShown();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Route route(HistoricProcessInstance chosen, List<HistoricProcessInstance> all) {
        BpmnModelInstance model = models.get(chosen.getProcessDefinitionId()).bpmn();
        Map<String, List<HistoricActivityInstance>> begun = new LinkedHashMap<>();
        history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(chosen.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(one -> isStep(model.getModelElementById(one.getActivityId())))
                .forEach(one -> begun.computeIfAbsent(one.getActivityId(), id -> new ArrayList<>())
                        .add(one));
        List<Step> steps = new ArrayList<>();
        begun.values().forEach(times -> steps.add(step(times)));
        addRest(steps, model, chosen.getEndTime() != null);
        HistoricProcessInstance course = CourseInstances.course(all).orElse(null);
        List<Process> others = new ArrayList<>(all.stream()
                .filter(one -> !one.getId().equals(chosen.getId()) && isShown(one))
                .map(one -> process(one, course))
                .toList());
        Collections.reverse(others);
        return new Route(
                process(chosen, course),
                chosen.getProcessDefinitionVersion(),
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(chosen.getProcessDefinitionKey())
                        .latestVersion()
                        .singleResult()
                        .getVersion(),
                chosen.getStartUserId(),
                steps,
                others);
    }

    private static Process process(HistoricProcessInstance one, HistoricProcessInstance course) {
        return new Process(
                one.equals(course) ? null : one.getId(),
                one.getProcessDefinitionName(),
                EngineDate.moment(one.getStartTime()),
                one.getEndTime() == null ? null : EngineDate.moment(one.getEndTime()));
    }

    /** The steps that were not begun: what can still be reached, and what can't. What an event may bring is neither. */
    private static void addRest(List<Step> steps, BpmnModelInstance model, boolean over) {
        Set<String> begun = steps.stream().map(Step::id).collect(Collectors.toSet());
        List<String> current = steps.stream()
                .filter(step -> step.state() == State.CURRENT)
                .map(Step::id)
                .toList();
        Set<FlowNode> ahead = ahead(model, current);
        ahead.stream()
                .filter(node -> isStep(node) && !begun.contains(node.getId()))
                .forEach(node -> steps.add(unbegun(node, State.COMING)));
        model.getModelElementsByType(Activity.class).stream()
                .filter(node -> isStep(node) && !begun.contains(node.getId()) && !ahead.contains(node))
                .filter(node -> over || !isBroughtByEvent(node))
                .forEach(node -> steps.add(unbegun(node, State.GONE)));
    }

    private static Step unbegun(FlowNode node, State state) {
        return new Step(node.getId(), node.getName(), state, 0, null, null);
    }

    private static Step step(List<HistoricActivityInstance> times) {
        HistoricActivityInstance last = times.stream()
                .filter(one -> one.getEndTime() == null)
                .findFirst()
                .orElse(times.get(times.size() - 1));
        State state = last.getEndTime() == null ? State.CURRENT : last.isCanceled() ? State.BROKEN_OFF : State.DONE;
        return new Step(
                last.getActivityId(),
                last.getActivityName(),
                state,
                times.size(),
                EngineDate.moment(last.getStartTime()),
                last.getEndTime() == null ? null : EngineDate.moment(last.getEndTime()));
    }

    /** What can still be reached from these steps, by the flows of their plane and of those around and below it. */
    private static Set<FlowNode> ahead(BpmnModelInstance model, List<String> current) {
        Map<FlowNode, List<BoundaryEvent>> boundaries = model.getModelElementsByType(BoundaryEvent.class).stream()
                .collect(Collectors.groupingBy(BoundaryEvent::getAttachedTo));
        Deque<FlowNode> open = new ArrayDeque<>();
        current.forEach(id -> open.add(model.getModelElementById(id)));
        Set<FlowNode> seen = new LinkedHashSet<>(open);
        Set<FlowNode> entered = new HashSet<>();
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            List<FlowNode> next = new ArrayList<>(node.getSucceedingNodes().list());
            // Whoever stands in a phase does not begin it again, unless a flow leads there.
            next.stream()
                    .filter(one -> one instanceof SubProcess && entered.add(one))
                    .toList()
                    .forEach(phase -> next.addAll(phase.getChildElementsByType(StartEvent.class)));
            next.addAll(boundaries.getOrDefault(node, List.of()));
            if (node.getParentElement() instanceof SubProcess around && !around.triggeredByEvent()) {
                next.add(around);
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }

    private static boolean isBroughtByEvent(FlowNode node) {
        for (ModelElementInstance at = node; at != null; at = at.getParentElement()) {
            if (at instanceof SubProcess around && around.triggeredByEvent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStep(ModelElementInstance element) {
        return element instanceof Activity step && step.getName() != null;
    }
}
