package dk.forloeb.employment.process;

import dk.forloeb.coordination.CoordinationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class WantCoordinationDelegate implements JavaDelegate {

    private final CoordinationService coordinations;

    WantCoordinationDelegate(CoordinationService coordinations) {
        this.coordinations = coordinations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coordinations.want(execution.getProcessBusinessKey());
    }
}
