package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceResponse;
import dk.forloeb.engine.SystemAccess;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Wakes whatever waits for news of an absence under the trajectory's number. */
@Component
class AbsenceResponseProcess implements AbsenceResponse {

    /** Every citizen trajectory that reacts to absence waits for this. */
    private static final String REPORTED = "absence.reported";

    private final RuntimeService runtime;
    private final SystemAccess access;

    AbsenceResponseProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public boolean reported(String trajectoryNo) {
        return tell(REPORTED, trajectoryNo);
    }

    @Override
    public void fitForWork(String trajectoryNo) {
        tell(AbsenceResponseModel.Messages.FIT_FOR_WORK, trajectoryNo);
    }

    private boolean tell(String message, String trajectoryNo) {
        return access.asSystem(() -> {
            List<Execution> waiting = runtime.createExecutionQuery()
                    .processInstanceBusinessKey(trajectoryNo)
                    .messageEventSubscriptionName(message)
                    .list();
            try {
                waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId()));
            } catch (OptimisticLockingException overtaken) {
                throw new OptimisticLockingFailureException("The trajectory moved on meanwhile.", overtaken);
            }
            return !waiting.isEmpty();
        });
    }
}
