package dk.forloeb.welfare.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import dk.forloeb.welfare.NotificationProgress;
import dk.forloeb.welfare.process.NotifyChildWelfareModel.Messages;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Wakes the one instance that carries a notification; none waits any more when its office was reached another way. */
@Component
class NotifyChildWelfareProcess implements NotificationProgress {

    private final RuntimeService runtime;
    private final SystemAccess access;

    NotifyChildWelfareProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void letterSettled(String notificationId) {
        tell(Messages.LETTER_SETTLED, notificationId);
    }

    @Override
    public void letterStuck(String notificationId) {
        tell(Messages.LETTER_STUCK, notificationId);
    }

    private void tell(String message, String notificationId) {
        access.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(Variables.NOTIFICATION_ID.name(), notificationId)
                .correlateAllWithResult());
    }
}
