package dk.forloeb.supervision.process;

import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** What a step is called, also one that the diagram gives no name. */
final class StepNames {

    static final String UNNAMED = "Et trin uden navn";

    private StepNames() {}

    static String of(FlowNode step) {
        if (step.getName() != null) {
            return step.getName();
        }
        return step instanceof EventBasedGateway ? "Venter på det første af flere" : UNNAMED;
    }
}
