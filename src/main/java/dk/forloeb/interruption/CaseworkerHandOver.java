package dk.forloeb.interruption;

import dk.forloeb.engine.OpenTasks;
import dk.forloeb.engine.Staff;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.screening.Candidate;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A citizen gets another fixed caseworker: the open tasks move along, and a letter tells of it. */
@Service
@Transactional
public class CaseworkerHandOver {

    private final CaseworkerService caseworkers;
    private final TrajectoryService trajectories;
    private final OpenTasks openTasks;
    private final LetterService letters;
    private final Staff staff;

    CaseworkerHandOver(
            CaseworkerService caseworkers,
            TrajectoryService trajectories,
            OpenTasks openTasks,
            LetterService letters,
            Staff staff) {
        this.caseworkers = caseworkers;
        this.trajectories = trajectories;
        this.openTasks = openTasks;
        this.letters = letters;
        this.staff = staff;
    }

    /** Name of the present one. */
    @Transactional(readOnly = true)
    public String present(String no) {
        return staff.nameOf(trajectories.trajectory(no).caseworkerId());
    }

    /** Whom the team leader may choose, the best suited first. */
    @Transactional(readOnly = true)
    public List<Candidate> candidates(String no) {
        String present = trajectories.trajectory(no).caseworkerId();
        return caseworkers.candidates(no).stream()
                .filter(candidate -> !candidate.userId().equals(present))
                .toList();
    }

    /** @throws IllegalStateException when the chosen one takes no trajectories */
    public void choose(String no, String userId, String reason) {
        String present = trajectories.trajectory(no).caseworkerId();
        caseworkers.choose(no, userId, reason);
        openTasks.handOver(no, present, userId);
    }

    /** The citizen gets a letter that says who the new one is, one for each hand-over. */
    public void tellCitizen(String no, UUID interruptionId) {
        letters.write(new LetterOrder(no, LetterKind.L25, "SKIFT:" + interruptionId, Map.of()));
    }
}
