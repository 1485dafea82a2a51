package dk.forloeb.engine.internals;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The process instances of a trajectory, as the system sees them. */
@Component
class CourseInstances {

    /** More than a course of many years has, beside its reminders. */
    private static final int MOST = 1_000;

    private static final String REMINDERS = "deadline-escalation";

    private final HistoryService history;

    CourseInstances(ProcessEngine engine) {
        this.history = engine.getHistoryService();
    }

    /** In the order in which they began, those that others called as well; without the reminders, which are many. */
    List<HistoricProcessInstance> all(String trajectoryNo) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(trajectoryNo)
                .processDefinitionKeyNotIn(List.of(REMINDERS))
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MOST);
    }

    /** The course itself: what runs beside it begins after it. */
    static Optional<HistoricProcessInstance> course(List<HistoricProcessInstance> all) {
        return all.stream()
                .filter(one -> one.getSuperProcessInstanceId() == null)
                .findFirst();
    }
}
