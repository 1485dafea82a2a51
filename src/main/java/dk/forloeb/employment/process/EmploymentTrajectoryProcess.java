package dk.forloeb.employment.process;

import dk.forloeb.employment.SupportEfforts;
import dk.forloeb.employment.TrajectoryStart;
import dk.forloeb.engine.StartForms;
import dk.forloeb.engine.SystemAccess;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the course by its start form, and stops what runs beside it. */
@Component
class EmploymentTrajectoryProcess implements TrajectoryStart, SupportEfforts {

    private final StartForms startForms;
    private final RuntimeService runtime;
    private final SystemAccess access;

    EmploymentTrajectoryProcess(StartForms startForms, RuntimeService runtime, SystemAccess access) {
        this.startForms = startForms;
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public String start(Map<String, Object> startForm) {
        return startForms.submit(EmploymentTrajectoryModel.PROCESS_ID, startForm);
    }

    @Override
    public void stop(String trajectoryNo) {
        access.asSystem(() -> runtime.createMessageCorrelation(EmploymentTrajectoryModel.Messages.ENDED)
                .processInstanceBusinessKey(trajectoryNo)
                .correlateAllWithResult());
    }
}
