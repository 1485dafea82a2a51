package dk.forloeb.supervision.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.supervision.FinishedRoute.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The way of an ended course. The engine keeps which elements were begun, not which arrows were followed: an arrow was, when
 * what it leads to came first of all that the element leads to.
 */
final class TakenRoute {

    /** The engine's name for all rounds of a repeated step together. */
    private static final String ALL_ROUNDS = "#multiInstanceBody";

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> begun;

    /** @param begun in the order of their beginnings */
    TakenRoute(BpmnModelInstance model, List<HistoricActivityInstance> begun) {
        this.model = model;
        this.begun = begun;
    }

    List<Step> steps() {
        return begun.stream()
                .filter(this::isStep)
                .map(one -> new Step(
                        one.getActivityId(),
                        nameOf(one),
                        EngineDate.moment(one.getStartTime()),
                        EngineDate.moment(one.getEndTime()),
                        isBrokenOff(one),
                        one.getCalledProcessInstanceId()))
                .toList();
    }

    /** A course that was moved to a newer version may have been through steps that its diagram does not have. */
    private boolean isStep(HistoricActivityInstance one) {
        FlowNode node = model.getModelElementById(one.getActivityId());
        if (node == null) {
            return one.getActivityName() != null && EngineProcessHistory.STEPS.contains(one.getActivityType());
        }
        return node instanceof EventBasedGateway
                || (node.getName() != null && (node instanceof Activity || node instanceof IntermediateCatchEvent));
    }

    private String nameOf(HistoricActivityInstance one) {
        return one.getActivityName() == null ? StepNames.of(node(one)) : one.getActivityName();
    }

    /** The engine says so of every event-based gateway, also of one that an event has ended. */
    private static boolean isBrokenOff(HistoricActivityInstance one) {
        return one.isCanceled() && !ActivityTypes.GATEWAY_EVENT_BASED.equals(one.getActivityType());
    }

    Set<String> flows() {
        Set<String> flows = new LinkedHashSet<>();
        for (int at = 0; at < begun.size(); at++) {
            HistoricActivityInstance left = begun.get(at);
            FlowNode node = node(left);
            if (node != null && !isBrokenOff(left) && !isRound(left, node)) {
                followed(node, left, begun.subList(at + 1, begun.size()), flows);
            }
        }
        return flows;
    }

    private void followed(
            FlowNode node, HistoricActivityInstance left, List<HistoricActivityInstance> later, Set<String> flows) {
        boolean severalAtOnce = node instanceof ParallelGateway || node instanceof InclusiveGateway;
        for (HistoricActivityInstance next : later) {
            for (SequenceFlow flow : node.getOutgoing()) {
                if (flow.getTarget().equals(node(next)) && !next.getStartTime().before(left.getEndTime())) {
                    flows.add(flow.getId());
                    if (!severalAtOnce) {
                        return;
                    }
                }
            }
        }
    }

    private FlowNode node(HistoricActivityInstance one) {
        return model.getModelElementById(one.getActivityId().replace(ALL_ROUNDS, ""));
    }

    private static boolean isRound(HistoricActivityInstance one, FlowNode node) {
        return node instanceof Activity repeated
                && repeated.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics
                && !one.getActivityId().endsWith(ALL_ROUNDS);
    }
}
