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
    public void letterSettled(String trajectoryNo, String notificationId) {
        tell(Messages.LETTER_SETTLED, trajectoryNo, notificationId);
    }

    @Override
    public void letterStuck(String trajectoryNo, String notificationId) {
        tell(Messages.LETTER_STUCK, trajectoryNo, notificationId);
    }

    private void tell(String message, String trajectoryNo, String notificationId) {
        access.asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(trajectoryNo)
                .processInstanceVariableEquals(Variables.NOTIFICATION_ID.name(), notificationId)
                .correlateAllWithResult());
    }
}
