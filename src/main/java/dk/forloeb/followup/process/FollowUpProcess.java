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
        access.asSystem(() -> {
            // Most often nobody waits; a correlation would then also look for processes that the message starts.
            runtime.createExecutionQuery()
                    .processInstanceBusinessKey(trajectoryNo)
                    .messageEventSubscriptionName(FollowUpModel.Messages.SITUATION_CHANGED)
                    .list()
                    .forEach(waiting ->
                            runtime.messageEventReceived(FollowUpModel.Messages.SITUATION_CHANGED, waiting.getId()));
            return null;
        });
    }
}
