package dk.forloeb.engine.internals;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Shuts the way past a person's form: a signal to an execution that waits in a user task would move the course on
 * without the form, and leave the task behind as an orphan.
 */
final class UserTaskSignalGuard extends CommandInterceptor {

    private final CommandField<String> executionId = new CommandField<>(SignalCmd.class, "executionId", String.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof SignalCmd && standsInUserTask(executionId.of(command))) {
            throw Refusal.forbidden("Opgaven kan kun afsluttes med sin formular.");
        }
        return next.execute(command);
    }

    private static boolean standsInUserTask(String id) {
        if (id == null) {
            return false;
        }
        ExecutionEntity execution =
                Context.getCommandContext().getExecutionManager().findExecutionById(id);
        return execution != null
                && execution.getActivity() != null
                && execution.getActivity().getActivityBehavior() instanceof UserTaskActivityBehavior;
    }
}
