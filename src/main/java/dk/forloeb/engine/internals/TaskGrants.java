package dk.forloeb.engine.internals;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;

/** The engine lets whoever has had a task see it for as long as it is open; this takes that back. */
@Component
class TaskGrants {

    private final CommandExecutor commands;

    TaskGrants(ProcessEngine engine) {
        this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** A statement for each person, which the engine's own service would first look up. */
    void withdraw(String taskId, Set<String> userIds) {
        commands.execute(context -> {
            userIds.forEach(userId -> context.getAuthorizationManager()
                    .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, taskId, userId));
            return null;
        });
    }
}
