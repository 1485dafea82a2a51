package dk.forloeb.mentoring.process;

import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Which of the planned mentors a step is about; the first when the plan has only one. */
final class PlanItem {

    private PlanItem() {}

    static int of(VariableScope scope) {
        return Variables.ITEM_NO.find(scope).orElse(0);
    }

    static int of(FormTask task) {
        return task.find(Variables.ITEM_NO).orElse(0);
    }
}
