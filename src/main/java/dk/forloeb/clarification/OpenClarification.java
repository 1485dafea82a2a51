package dk.forloeb.clarification;

import dk.forloeb.trajectory.UnsettledCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever would end a course that its clarification still owes the citizen a decision. */
@Component
class OpenClarification implements UnsettledCase {

    private final ClarificationRepository clarifications;

    OpenClarification(ClarificationRepository clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOpen(String trajectoryNo) {
        return clarifications
                .findFirstByTrajectoryNoOrderByOpenedAtDesc(trajectoryNo)
                .filter(Clarification::owesDecision)
                .isPresent();
    }
}
