package dk.forloeb.upskilling.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import dk.forloeb.upskilling.AwaitedResult;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Wakes a course that waits for its end. One that is not waiting asks the record when it comes to the wait. */
@Component
class UpskillingProcess implements AwaitedResult {

    private final RuntimeService runtime;
    private final SystemAccess access;

    UpskillingProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void brokenOff(String trajectoryNo, UUID courseId) {
        access.asSystem(() -> runtime.createMessageCorrelation(UpskillingModel.Messages.BROKEN_OFF)
                .processInstanceBusinessKey(trajectoryNo)
                .processInstanceVariableEquals(Variables.COURSE_ID.name(), courseId.toString())
                .correlateAllWithResult());
    }
}
