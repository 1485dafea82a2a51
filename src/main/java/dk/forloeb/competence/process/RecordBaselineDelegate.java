package dk.forloeb.competence.process;

import dk.forloeb.competence.CompetenceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordBaselineDelegate implements JavaDelegate {

    private final CompetenceService competences;

    RecordBaselineDelegate(CompetenceService competences) {
        this.competences = competences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        competences.recordBaseline(execution.getProcessBusinessKey());
    }
}
