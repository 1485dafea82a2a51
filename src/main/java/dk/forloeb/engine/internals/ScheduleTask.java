package dk.forloeb.engine.internals;

import dk.forloeb.engine.TaskSchedule;
import dk.forloeb.platform.MovableClock;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/** Gives every new task its dates and priority from the decision table, so that no model carries them. */
class ScheduleTask implements TaskListener {

    private final ObjectProvider<TaskSchedule> schedule;

    ScheduleTask(ObjectProvider<TaskSchedule> schedule) {
        this.schedule = schedule;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskSchedule.Times times = schedule.getObject()
                .timesOf(task.getTaskDefinitionKey(), task.getExecution().getProcessBusinessKey());
        task.setFollowUpDate(date(times.followUp()));
        task.setDueDate(date(times.due()));
        task.setPriority(times.priority());
    }

    private static Date date(LocalDateTime inCopenhagen) {
        return Date.from(inCopenhagen.atZone(MovableClock.COPENHAGEN).toInstant());
    }
}
