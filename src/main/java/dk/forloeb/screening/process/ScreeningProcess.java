package dk.forloeb.screening.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.screening.WaitingList;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Wakes the screening of a waiting trajectory. */
@Component
class ScreeningProcess implements WaitingList {

    private final RuntimeService runtime;
    private final SystemAccess access;

    ScreeningProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public boolean seatFreed(String trajectoryNo) {
        return access.asSystem(() -> !runtime.createMessageCorrelation(ScreeningModel.Messages.SEAT_FREED)
                .processInstanceBusinessKey(trajectoryNo)
                .correlateAllWithResult()
                .isEmpty());
    }
}
