package dk.forloeb.employment.process;

import dk.forloeb.employment.TrajectoryStart;
import dk.forloeb.engine.StartForms;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Starts the course by its start form. */
@Component
class EmploymentTrajectoryProcess implements TrajectoryStart {

    private final StartForms startForms;

    EmploymentTrajectoryProcess(StartForms startForms) {
        this.startForms = startForms;
    }

    @Override
    public String start(Map<String, Object> startForm) {
        return startForms.submit(EmploymentTrajectoryModel.PROCESS_ID, startForm);
    }
}
