package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.ContactStep;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanContactDelegate implements JavaDelegate {

    private final AbsenceService absences;

    PlanContactDelegate(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ContactStep step = absences.planContact(UUID.fromString(Variables.ABSENCE_ID.of(execution)));
        Variables.ABSENCE_RESPONSE.set(execution, step.response().name());
        Variables.ABSENCE_CONTACT_DUE.set(execution, step.isContact());
        if (step.isContact()) {
            Variables.ABSENCE_CONTACT_AT.set(execution, EngineDate.at(step.at()));
        }
    }
}
