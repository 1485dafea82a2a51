package dk.forloeb.deadline.process;

import dk.forloeb.deadline.EscalationProcess;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.SideProcesses;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins and stops deadline-escalation.bpmn. */
@Component
class DeadlineEscalationProcess implements EscalationProcess {

    private final SideProcesses processes;
    private final RuntimeService runtime;
    private final SystemAccess access;

    DeadlineEscalationProcess(SideProcesses processes, RuntimeService runtime, SystemAccess access) {
        this.processes = processes;
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public String begin(String trajectoryNo, UUID deadlineId, LocalDateTime teamLeaderAt) {
        return processes.start(
                DeadlineEscalationModel.PROCESS_ID,
                trajectoryNo,
                Map.of(
                        Variables.DEADLINE_ID.name(),
                        deadlineId.toString(),
                        Variables.ESCALATE_AT.name(),
                        EngineDate.at(teamLeaderAt)));
    }

    @Override
    public void settled(String escalationId) {
        access.asSystem(() -> runtime.createMessageCorrelation(DeadlineEscalationModel.Messages.SETTLED)
                .processInstanceId(escalationId)
                .correlateAllWithResult());
    }
}
