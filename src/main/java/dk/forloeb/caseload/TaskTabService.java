package dk.forloeb.caseload;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.engine.SeenTasks;
import dk.forloeb.engine.SeenTasks.Seen;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The course behind a task in Tasklist, as far as the reader may see it; the rights are those of the course's own page. */
@Service
public class TaskTabService {

    private static final String SOURCE = "page:task";

    private final SeenTasks tasks;
    private final CaseAccess access;
    private final TrajectoryPageService pages;
    private final TrajectoryService trajectories;
    private final AccessLog log;

    TaskTabService(
            SeenTasks tasks,
            CaseAccess access,
            TrajectoryPageService pages,
            TrajectoryService trajectories,
            AccessLog log) {
        this.access = access;
        this.tasks = tasks;
        this.pages = pages;
        this.trajectories = trajectories;
        this.log = log;
    }

    /** Empty when the reader may not open the course, or does not see the task. Who has only the task is no intruder. */
    public Optional<TrajectoryPage> page(String taskId) {
        return seen(taskId).map(Seen::trajectoryNo).filter(access::mayAct).map(pages::page);
    }

    /** For whoever may do the task; empty for all others. */
    public Optional<CitizenBrief> brief(String taskId) {
        return seen(taskId).filter(Seen::workable).map(task -> {
            String no = task.trajectoryNo();
            CitizenView citizen = trajectories.citizenOf(trajectories.trajectory(no));
            log.record(AccessLog.Action.READ, no, SOURCE);
            return new CitizenBrief(
                    no,
                    citizen.addressProtected() ? null : citizen.fullName(),
                    citizen.addressProtected(),
                    citizen.interpreterNeeded());
        });
    }

    private Optional<Seen> seen(String taskId) {
        return tasks.of(List.of(taskId)).stream().findFirst();
    }
}
