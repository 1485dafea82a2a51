package dk.forloeb.mentoring.process;

import dk.forloeb.engine.SystemAccess;
import dk.forloeb.mentoring.RunningSupport;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

@Component
class MentorSupportProcess implements RunningSupport {

    private final RuntimeService runtime;
    private final SystemAccess access;

    MentorSupportProcess(RuntimeService runtime, SystemAccess access) {
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public boolean isRunningBeside(String trajectoryNo, String processInstanceId) {
        List<ProcessInstance> running = access.asSystem(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(MentorSupportModel.PROCESS_ID)
                .processInstanceBusinessKey(trajectoryNo)
                .list());
        return running.stream().anyMatch(other -> !other.getId().equals(processInstanceId));
    }
}
