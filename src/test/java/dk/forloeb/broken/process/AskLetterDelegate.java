package dk.forloeb.broken.process;

import dk.forloeb.broken.AbsenceRepository;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A delegate with two doors that reaches past the service; public only so that the test can name it. */
public class AskLetterDelegate implements JavaDelegate {

    AbsenceRepository absences;

    @Override
    public void execute(DelegateExecution execution) {
        absences.hashCode();
    }

    public void other() {
        absences.hashCode();
    }
}
