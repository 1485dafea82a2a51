package dk.forloeb.mentoring.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.mentoring.RunningSupport;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A mentor may be wished for in every plan and at every workplace; the citizen gets one at a time. */
@Component
class CheckSupportDelegate implements JavaDelegate {

    private final RunningSupport supports;

    CheckSupportDelegate(RunningSupport supports) {
        this.supports = supports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean running = supports.isRunningBeside(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
        Variables.SUPPORT_RUNNING.set(execution, running);
    }
}
