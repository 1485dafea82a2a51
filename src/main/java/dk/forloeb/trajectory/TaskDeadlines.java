package dk.forloeb.trajectory;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.TaskSchedule;
import dk.forloeb.platform.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Dates and priority of tasks as task-deadline.dmn says, in Danish working days. */
@Component
class TaskDeadlines implements TaskSchedule {

    private static final String DECISION_ID = "task-deadline";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    private final Decisions decisions;
    private final TrajectoryService trajectories;
    private final ObjectProvider<DeadlineAnchor> anchors;
    private final Clock clock;

    TaskDeadlines(
            Decisions decisions, TrajectoryService trajectories, ObjectProvider<DeadlineAnchor> anchors, Clock clock) {
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public Times timesOf(String taskId, String trajectoryNo) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> inputs = Map.of(
                "taskId", taskId,
                "decisionDate", today,
                "ruleSetId", trajectories.trajectory(trajectoryNo).ruleSetId());
        Decisions.Hit hit = decisions.evaluate(DECISION_ID, inputs).first();
        LocalDate start = anchors.stream()
                .flatMap(anchor -> anchor.anchorOf(taskId, trajectoryNo).stream())
                .findFirst()
                .orElse(today);
        return new Times(
                WorkingDays.after(start, hit.number("followUpWorkingDays")).atTime(MORNING),
                WorkingDays.after(start, hit.number("dueWorkingDays")).atTime(CLOSING),
                hit.number("priority"));
    }
}
