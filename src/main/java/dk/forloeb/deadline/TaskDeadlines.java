package dk.forloeb.deadline;

import dk.forloeb.engine.Decisions;
import dk.forloeb.engine.TaskSchedule;
import dk.forloeb.trajectory.DeadlineAnchor;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets a deadline for every task as task-deadline.dmn says, and closes it with the task. */
@Component
@Transactional
class TaskDeadlines implements TaskSchedule {

    private final Decisions decisions;
    private final TrajectoryService trajectories;
    private final DeadlineRepository deadlines;
    private final ObjectProvider<DeadlineAnchor> anchors;
    private final EscalationRules escalations;
    private final CoursePauses coursePauses;
    private final WorkingCalendar calendar;
    private final WorkingHours hours;
    private final Clock clock;

    TaskDeadlines(
            Decisions decisions,
            TrajectoryService trajectories,
            DeadlineRepository deadlines,
            ObjectProvider<DeadlineAnchor> anchors,
            EscalationRules escalations,
            CoursePauses coursePauses,
            WorkingCalendar calendar,
            WorkingHours hours,
            Clock clock) {
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.deadlines = deadlines;
        this.anchors = anchors;
        this.escalations = escalations;
        this.coursePauses = coursePauses;
        this.calendar = calendar;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public Times timesOf(NewTask task) {
        LocalDate today = LocalDate.now(clock);
        String ruleSetId = trajectories.trajectory(task.trajectoryNo()).ruleSetId();
        DeadlineStart start = anchors.stream()
                .flatMap(anchor -> anchor.anchorOf(task.key(), task.trajectoryNo()).stream())
                .findFirst()
                .orElse(new DeadlineStart(StartEvent.OPGAVE, today));
        Decisions.Outcome outcome = decisions.evaluate(
                DeadlineRule.DECISION_ID,
                Map.of(
                        "taskId",
                        task.key(),
                        "startEvent",
                        start.event().name(),
                        "decisionDate",
                        today,
                        "ruleSetId",
                        ruleSetId));
        WorkingDays days = calendar.current();
        DeadlineRule rule = new DeadlineRule(outcome, ruleSetId);
        Deadline deadline = deadlines.save(
                new Deadline(task, start, rule, escalations.of(rule, task.key()), days, LocalDateTime.now(clock)));
        Decisions.Hit hit = outcome.first();
        boolean stands = coursePauses.holds(deadline);
        LocalDate followUpOn =
                start.readyOn() == null ? days.after(start.on(), hit.number("followUpWorkingDays")) : start.readyOn();
        return new Times(
                followUpOn.atTime(hours.opensAt()),
                stands ? null : deadline.dueOn().atTime(hours.closesAt()),
                hit.number("priority"));
    }

    @Override
    public boolean done(String taskId) {
        return deadlines.close(taskId, DeadlineState.LOEST, LocalDateTime.now(clock)) > 0;
    }

    @Override
    public void gone(String taskId) {
        deadlines.close(taskId, DeadlineState.BORTFALDET, LocalDateTime.now(clock));
    }
}
