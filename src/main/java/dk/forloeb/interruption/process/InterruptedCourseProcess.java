package dk.forloeb.interruption.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.CourseEnding;
import dk.forloeb.interruption.InterruptedCourse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Wakes the course that waits for news under the trajectory's number. */
@Component
class InterruptedCourseProcess implements InterruptedCourse {

    /** Every citizen trajectory that can be interrupted waits for these. */
    private static final String INTERRUPTED = "employment.interrupted";

    private static final String CHANGED = "employment.changed";

    private final RuntimeService runtime;
    private final SystemAccess access;

    InterruptedCourseProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public boolean canEnd(String trajectoryNo) {
        return !waiting(INTERRUPTED, trajectoryNo).isEmpty();
    }

    @Override
    public boolean canChange(String trajectoryNo) {
        return !waiting(CHANGED, trajectoryNo).isEmpty();
    }

    @Override
    public void end(String trajectoryNo, CourseEnding ending) {
        tell(
                INTERRUPTED,
                trajectoryNo,
                Map.of(
                        Variables.CLOSING.name(),
                        ending.talk() ? "MED_BORGER" : "UDEN_BORGER",
                        Variables.PASS_ON.name(),
                        ending.passOn().name(),
                        Variables.AFTERCARE_WANTED.name(),
                        false));
    }

    @Override
    public void change(String trajectoryNo, UUID interruptionId) {
        tell(CHANGED, trajectoryNo, Map.of(Variables.INTERRUPTION_ID.name(), interruptionId.toString()));
    }

    private void tell(String message, String trajectoryNo, Map<String, Object> facts) {
        access.asSystem(() -> {
            waiting(message, trajectoryNo)
                    .forEach(execution -> runtime.messageEventReceived(message, execution.getId(), facts));
            return null;
        });
    }

    private List<Execution> waiting(String message, String trajectoryNo) {
        return access.asSystem(() -> runtime.createExecutionQuery()
                .processInstanceBusinessKey(trajectoryNo)
                .messageEventSubscriptionName(message)
                .list());
    }
}
