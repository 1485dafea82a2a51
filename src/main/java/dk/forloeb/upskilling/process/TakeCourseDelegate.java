package dk.forloeb.upskilling.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.upskilling.UpskillingService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the instance's own course from the plan. */
@Component
class TakeCourseDelegate implements JavaDelegate {

    private final UpskillingService upskilling;

    TakeCourseDelegate(UpskillingService upskilling) {
        this.upskilling = upskilling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID course = upskilling.take(execution.getProcessBusinessKey(), Variables.ITEM_NO.of(execution));
        Variables.COURSE_ID.set(execution, course.toString());
    }
}
