package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseAbsenceDelegate implements JavaDelegate {

    private final AbsenceService absences;

    CloseAbsenceDelegate(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        absences.close(UUID.fromString(Variables.ABSENCE_ID.of(execution)));
    }
}
