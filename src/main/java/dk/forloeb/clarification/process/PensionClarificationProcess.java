package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationProgress;
import dk.forloeb.engine.SystemAccess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Stops what follows the deadline of a pension case. */
@Component
class PensionClarificationProcess implements ClarificationProgress {

    private final RuntimeService runtime;
    private final SystemAccess access;

    PensionClarificationProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void decided(String trajectoryNo) {
        access.asSystem(() -> runtime.createMessageCorrelation(PensionClarificationModel.Messages.DECIDED)
                .processInstanceBusinessKey(trajectoryNo)
                .correlateAllWithResult());
    }
}
