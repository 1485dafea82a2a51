package dk.forloeb.placement.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import dk.forloeb.placement.AwaitedEnd;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Wakes a placement that waits for its end. One that is not waiting asks the record when it comes to the wait. */
@Component
class PlacementProcess implements AwaitedEnd {

    private final RuntimeService runtime;
    private final SystemAccess access;

    PlacementProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void brokenOff(String trajectoryNo, UUID placementId) {
        access.asSystem(() -> runtime.createMessageCorrelation(WorkPlacementModel.Messages.BROKEN_OFF)
                .processInstanceBusinessKey(trajectoryNo)
                .processInstanceVariableEquals(Variables.PLACEMENT_ID.name(), placementId.toString())
                .correlateAllWithResult());
    }
}
