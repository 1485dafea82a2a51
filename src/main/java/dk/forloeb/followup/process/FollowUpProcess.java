package dk.forloeb.followup.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.followup.PlannedContact;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Wakes a follow-up that waits for its next contact; one that is in contact right now plans anew by itself. */
@Component
class FollowUpProcess implements PlannedContact {

    private final RuntimeService runtime;
    private final SystemAccess access;

    FollowUpProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void situationChanged(String trajectoryNo) {
        access.asSystem(() -> runtime.createMessageCorrelation(FollowUpModel.Messages.SITUATION_CHANGED)
                .processInstanceBusinessKey(trajectoryNo)
                .correlateAllWithResult());
    }
}
