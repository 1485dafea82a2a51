package dk.forloeb.complaint.process;

import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.engine.Variables;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ForwardComplaintDelegate implements JavaDelegate {

    private final ComplaintService complaints;

    ForwardComplaintDelegate(ComplaintService complaints) {
        this.complaints = complaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        complaints.forward(UUID.fromString(Variables.COMPLAINT_ID.of(execution)));
    }
}
