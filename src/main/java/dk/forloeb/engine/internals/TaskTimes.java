package dk.forloeb.engine.internals;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Writes the engine's history with fewer statements. How long a task has taken is told from the task itself, which is at hand when it ends; the
 * engine would read the start back from its history, once for the task and once for its activity.
 */
class TaskTimes extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (isInitialEvent(event) || isAtHand(event)) {
            super.insertOrUpdate(event);
            return;
        }
        leaveCalledProcess(event);
        Optional<Date> start = start(event);
        if (start.isPresent()) {
            ((HistoricScopeInstanceEvent) event).setStartTime(start.get());
            getDbEntityManager().merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }

    /**
     * The row knows since its beginning which process it called. Written once more, it makes two kinds of update, and as
     * many batches as chance mixes them.
     */
    private static void leaveCalledProcess(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity activity
                && activity.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            activity.setCalledProcessInstanceId(null);
        }
    }

    private boolean isAtHand(HistoryEvent event) {
        return getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
    }

    private Optional<Date> start(HistoryEvent event) {
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(known -> known.getId().equals(task.getId()))
                    .map(TaskEntity::getCreateTime)
                    .findFirst();
        }
        if (event instanceof HistoricActivityInstanceEventEntity activity) {
            return getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                    .filter(known -> known.getTaskDefinitionKey().equals(activity.getActivityId())
                            && known.getExecutionId() != null
                            && known.getExecutionId().equals(activity.getExecutionId()))
                    .map(TaskEntity::getCreateTime)
                    .findFirst();
        }
        return Optional.empty();
    }
}
