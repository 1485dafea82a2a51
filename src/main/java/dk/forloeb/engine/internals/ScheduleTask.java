package dk.forloeb.engine.internals;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.TaskSchedule;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Gives every new task its dates and priority from the decision table, so that no model carries them, and tells when
 * one has gone undone.
 */
class ScheduleTask implements TaskListener {

    private final ObjectProvider<TaskSchedule> schedule;

    ScheduleTask(ObjectProvider<TaskSchedule> schedule) {
        this.schedule = schedule;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_DELETE.equals(task.getEventName())) {
            schedule.getObject().gone(task.getId());
        } else {
            plan(task);
        }
    }

    private void plan(DelegateTask task) {
        TaskSchedule.Times times = schedule.getObject()
                .timesOf(new TaskSchedule.NewTask(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        task.getExecution().getProcessBusinessKey()));
        task.setFollowUpDate(EngineDate.at(times.followUp()));
        task.setDueDate(times.due() == null ? null : EngineDate.at(times.due()));
        task.setPriority(times.priority());
    }
}
