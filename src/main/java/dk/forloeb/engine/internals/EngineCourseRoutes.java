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
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Reads the history of the process that a trajectory began with, as the system. */
@Component
class EngineCourseRoutes implements CourseRoutes {

    private final HistoryService history;
    private final RepositoryService repository;
    private final SystemAccess access;

    EngineCourseRoutes(ProcessEngine engine, SystemAccess access) {
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
        this.access = access;
    }

    @Override
    public Optional<Route> of(String trajectoryNo) {
        return access.asSystem(() -> course(trajectoryNo).map(this::route));
    }

    @Override
    public Optional<String> diagram(String trajectoryNo) {
        return access.asSystem(() -> course(trajectoryNo).map(course -> xml(course.getProcessDefinitionId())));
    }

    /** What runs beside a course begins after it. */
    private Optional<HistoricProcessInstance> course(String trajectoryNo) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(trajectoryNo)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst();
    }

    private String xml(String definitionId) {
        try (InputStream model = repository.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Route route(HistoricProcessInstance course) {
        BpmnModelInstance model = repository.getBpmnModelInstance(course.getProcessDefinitionId());
        Map<String, List<HistoricActivityInstance>> begun = new LinkedHashMap<>();
        history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(course.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(one -> isStep(model, one.getActivityId()))
                .forEach(one -> begun.computeIfAbsent(one.getActivityId(), id -> new ArrayList<>())
                        .add(one));
        List<Step> steps = new ArrayList<>();
        begun.values().forEach(times -> steps.add(step(times)));
        List<String> current = steps.stream()
                .filter(step -> step.state() == State.CURRENT)
                .map(Step::id)
                .toList();
        for (FlowNode node : ahead(model, current)) {
            if (!begun.containsKey(node.getId())) {
                steps.add(new Step(node.getId(), node.getName(), State.COMING, 0, null, null));
            }
        }
        return new Route(course.getProcessDefinitionName(), course.getProcessDefinitionVersion(), steps);
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

    /** Steps that can still be reached from these, by the flows of their plane and of those around it. */
    private static Collection<FlowNode> ahead(BpmnModelInstance model, List<String> current) {
        Deque<FlowNode> open = new ArrayDeque<>();
        current.forEach(id -> open.add(model.getModelElementById(id)));
        Set<FlowNode> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            FlowNode node = open.remove();
            List<FlowNode> next = new ArrayList<>(node.getSucceedingNodes().list());
            if (node.getParentElement() instanceof SubProcess around && !around.triggeredByEvent()) {
                next.add(around);
            }
            next.stream().filter(seen::add).forEach(open::add);
        }
        seen.removeIf(node -> !isStep(model, node.getId()));
        return seen;
    }

    private static boolean isStep(BpmnModelInstance model, String id) {
        return model.getModelElementById(id) instanceof Activity step && step.getName() != null;
    }
}
