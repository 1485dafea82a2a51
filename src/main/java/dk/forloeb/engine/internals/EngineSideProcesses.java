package dk.forloeb.engine.internals;

import dk.forloeb.engine.SideProcesses;
import dk.forloeb.engine.SystemAccess;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts processes for the system, which alone needs no start form ({@link StartPermit}). */
@Component
class EngineSideProcesses implements SideProcesses {

    private final RuntimeService runtime;
    private final SystemAccess access;

    EngineSideProcesses(ProcessEngine engine, SystemAccess access) {
        this.runtime = engine.getRuntimeService();
        this.access = access;
    }

    @Override
    public String start(String processId, String trajectoryNo, Map<String, Object> variables) {
        return access.asSystem(
                () -> StartPermit.grant(() -> runtime.startProcessInstanceByKey(processId, trajectoryNo, variables)
                        .getId()));
    }
}
