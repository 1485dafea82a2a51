package dk.forloeb.employment;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps in touch with citizens after the end, as often as the policy says and as long as they want it. */
@Service
@Transactional
public class AftercareService {

    private final AftercareRepository contacts;
    private final TrajectoryService trajectories;
    private final EmploymentProperties policy;
    private final CurrentUser currentUser;

    AftercareService(
            AftercareRepository contacts,
            TrajectoryService trajectories,
            EmploymentProperties policy,
            CurrentUser currentUser) {
        this.contacts = contacts;
        this.trajectories = trajectories;
        this.policy = policy;
        this.currentUser = currentUser;
    }

    /** Begins after-care, or goes on with it: the day of the next contact, counted from the end of the course. */
    public LocalDate planNext(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        if (trajectory.status() == TrajectoryStatus.AFSLUTTET) {
            trajectories.startAftercare(no);
        }
        int held = contacts.countByTrajectoryNo(no);
        if (held >= policy.aftercareMonths().size()) {
            throw new IllegalStateException("Trajectory %s has had all %d contacts.".formatted(no, held));
        }
        return trajectory.endedOn().plusMonths(policy.aftercareMonths().get(held));
    }

    /** Number of the contact that is due now, from 1. */
    @Transactional(readOnly = true)
    public int nextContactNo(String no) {
        return contacts.countByTrajectoryNo(no) + 1;
    }

    /** How many contacts the policy foresees. */
    public int contactsInAll() {
        return policy.aftercareMonths().size();
    }

    /**
     * Keeps a contact.
     *
     * @return whether it was the last one
     */
    public boolean hold(String no, AftercareReport report, String note) {
        int contactNo = nextContactNo(no);
        contacts.save(new AftercareContact(no, contactNo, report, currentUser.id()));
        trajectories.note(no, NoteKind.EFTERVAERN, note);
        trajectories.record(no, EventKind.EFTERVAERN_KONTAKT, "%d_AF_%d".formatted(contactNo, contactsInAll()));
        return !report.continues() || contactNo >= contactsInAll();
    }
}
