package dk.forloeb.coordination.process;

import dk.forloeb.coordination.CoordinationEffort;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Wakes the course that waits for a wish for cooperation, and stops what runs for a request. */
@Component
class HolisticCoordinationProcess implements CoordinationEffort {

    /** Every citizen trajectory that cooperates with other administrations waits for this. */
    private static final String WANTED = "coordination.wanted";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final SystemAccess access;

    HolisticCoordinationProcess(RuntimeService runtime, TaskService tasks, SystemAccess access) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.access = access;
    }

    @Override
    public boolean canBegin(String trajectoryNo) {
        return !waiting(trajectoryNo).isEmpty();
    }

    @Override
    public void begin(String trajectoryNo, UUID requestId) {
        access.asSystem(() -> {
            waiting(trajectoryNo)
                    .forEach(course -> runtime.messageEventReceived(
                            WANTED, course.getId(), Map.of(Variables.COORDINATION_ID.name(), requestId.toString())));
            return null;
        });
    }

    @Override
    public boolean awaitsAnswer(String trajectoryNo, UUID requestId) {
        return access.asSystem(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(trajectoryNo)
                        .taskDefinitionKey(HolisticCoordinationModel.Elements.RECORD_ANSWER)
                        .processVariableValueEquals(Variables.COORDINATION_ID.name(), requestId.toString())
                        .count()
                > 0);
    }

    @Override
    public void stop(String trajectoryNo, UUID requestId) {
        access.asSystem(() -> {
            runtime.createExecutionQuery()
                    .processDefinitionKey(HolisticCoordinationModel.PROCESS_ID)
                    .processInstanceBusinessKey(trajectoryNo)
                    .messageEventSubscriptionName(HolisticCoordinationModel.Messages.STOPPED)
                    .processVariableValueEquals(Variables.COORDINATION_ID.name(), requestId.toString())
                    .list()
                    .forEach(running ->
                            runtime.messageEventReceived(HolisticCoordinationModel.Messages.STOPPED, running.getId()));
            return null;
        });
    }

    private List<Execution> waiting(String trajectoryNo) {
        return access.asSystem(() -> runtime.createExecutionQuery()
                .processInstanceBusinessKey(trajectoryNo)
                .messageEventSubscriptionName(WANTED)
                .list());
    }
}
