package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.SicknessPlan;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PlanSicknessDelegate implements JavaDelegate {

    private final AbsenceService absences;

    PlanSicknessDelegate(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SicknessPlan plan = absences.planSickness(UUID.fromString(Variables.ABSENCE_ID.of(execution)));
        Variables.STILL_ILL.set(execution, plan.ill());
        if (plan.ill()) {
            Variables.SICKNESS_STEP.set(execution, plan.step().name());
            Variables.SICKNESS_STEP_AT.set(execution, EngineDate.at(plan.at()));
        }
    }
}
