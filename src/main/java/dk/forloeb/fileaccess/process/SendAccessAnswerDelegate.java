package dk.forloeb.fileaccess.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.fileaccess.AccessRequestService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SendAccessAnswerDelegate implements JavaDelegate {

    private final AccessRequestService requests;

    SendAccessAnswerDelegate(AccessRequestService requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.sendAnswer(UUID.fromString(Variables.ACCESS_REQUEST_ID.of(execution)));
    }
}
