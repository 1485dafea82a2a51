package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.TakenAbsence;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TakeAbsenceDelegate implements JavaDelegate {

    private final AbsenceService absences;

    TakeAbsenceDelegate(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        TakenAbsence taken = absences.takeUp(execution.getProcessBusinessKey());
        Variables.ABSENCE_ID.set(execution, taken.id().toString());
        Variables.TEAM_LEADER_AT.set(execution, EngineDate.at(taken.teamLeaderAt()));
    }
}
