package dk.forloeb.health.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthReviewProgress;
import dk.forloeb.health.HealthRoute;
import dk.forloeb.health.process.HealthReviewModel.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Tells a running review that its consent is gone; the course goes on to the plan as after a no, without a conclusion. */
@Component
class HealthReviewProcess implements HealthReviewProgress {

    private final RuntimeService runtime;
    private final SystemAccess access;

    HealthReviewProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public boolean interrupt(String trajectoryNo) {
        return access.asSystem(() -> {
            List<Execution> running = runtime.createExecutionQuery()
                    .processDefinitionKey(HealthReviewModel.PROCESS_ID)
                    .processInstanceBusinessKey(trajectoryNo)
                    .messageEventSubscriptionName(Messages.CONSENT_GONE)
                    .list();
            running.forEach(
                    review -> runtime.messageEventReceived(Messages.CONSENT_GONE, review.getId(), asIfNeverReviewed()));
            return !running.isEmpty();
        });
    }

    private static Map<String, Object> asIfNeverReviewed() {
        Map<String, Object> values = new HashMap<>();
        values.put(Variables.HEALTH_ROUTE.name(), HealthRoute.PLAN.name());
        values.put(Variables.HEALTH_CONCLUSION.name(), null);
        return values;
    }
}
