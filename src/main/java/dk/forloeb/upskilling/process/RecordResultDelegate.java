package dk.forloeb.upskilling.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.upskilling.UpskillingService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends or extends the course as the instructor reported. */
@Component
class RecordResultDelegate implements JavaDelegate {

    private final UpskillingService upskilling;

    RecordResultDelegate(UpskillingService upskilling) {
        this.upskilling = upskilling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var conclusion = upskilling.conclude(UUID.fromString(Variables.COURSE_ID.of(execution)));
        Variables.UPSKILLING_RESULT.set(execution, conclusion.result().name());
        Variables.COURSE_END_AT.set(execution, CourseTimes.resultDue(conclusion.endsOn()));
    }
}
