package dk.forloeb.coordination.process;

import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ShareRequestDelegate implements JavaDelegate {

    private final CoordinationService coordinations;

    ShareRequestDelegate(CoordinationService coordinations) {
        this.coordinations = coordinations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean shared = coordinations.share(UUID.fromString(Variables.COORDINATION_ID.of(execution)));
        Variables.REQUEST_SHARED.set(execution, shared);
    }
}
