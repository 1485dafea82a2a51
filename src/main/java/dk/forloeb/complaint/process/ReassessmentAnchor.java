package dk.forloeb.complaint.process;

import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The four weeks for the reassessment run from the day on which the complaint came, not from its registration. */
@Component
class ReassessmentAnchor implements DeadlineAnchor {

    private final ComplaintService complaints;

    ReassessmentAnchor(ComplaintService complaints) {
        this.complaints = complaints;
    }

    @Override
    public Optional<DeadlineStart> anchorOf(String taskId, String trajectoryNo) {
        return ComplaintModel.Elements.REASSESS_DECISION.equals(taskId)
                ? complaints.reassessedFrom(trajectoryNo).map(day -> new DeadlineStart(StartEvent.KLAGE, day))
                : Optional.empty();
    }
}
