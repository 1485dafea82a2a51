package dk.forloeb.engine.internals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.SetAnnotationForOperationLog;
import org.camunda.bpm.engine.impl.batch.RestartProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.PatchExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationBatchCmd;
import org.camunda.bpm.engine.impl.cmd.ProcessInstanceModificationCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.RemoveTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.RestartProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.SetExecutionVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetProcessDefinitionVersionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskDescriptionCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskNameCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.variables.SetVariablesToProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.batch.MigrateProcessInstanceBatchCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's side doors. Some write free text where nobody looks after it and are shut for all; some move a course or
 * change its facts without a form, and are open only to the administrator and to the program itself (a delegate, a job,
 * or code that runs without a logged-in person).
 */
final class ClosedDoors extends CommandInterceptor {

    private static final String FREE_TEXT =
            "Her kan der ikke skrives fri tekst eller vedhæftes filer. Skriv det i forløbets formular, så det bliver journaliseret og beskyttet.";
    private static final String PAST_THE_FORM = "Opgaven kan kun afsluttes med sin formular.";
    private static final String VARIABLES = "Forløbets oplysninger ændres med formularerne, ikke direkte.";
    private static final String MOVES = "Kun en systemadministrator må flytte eller genstarte et forløb.";
    private static final String START = "Forløb startes med startformularen.";

    private static final Map<Class<?>, String> SHUT_FOR_ALL = Map.ofEntries(
            Map.entry(AddCommentCmd.class, FREE_TEXT),
            Map.entry(UpdateCommentCmd.class, FREE_TEXT),
            Map.entry(CreateAttachmentCmd.class, FREE_TEXT),
            Map.entry(SaveAttachmentCmd.class, FREE_TEXT),
            Map.entry(SetTaskNameCmd.class, FREE_TEXT),
            Map.entry(SetTaskDescriptionCmd.class, FREE_TEXT),
            Map.entry(SetAnnotationForIncidentCmd.class, FREE_TEXT),
            Map.entry(SetAnnotationForOperationLog.class, FREE_TEXT),
            Map.entry(CreateIncidentCmd.class, FREE_TEXT),
            Map.entry(DeleteTaskCmd.class, PAST_THE_FORM),
            Map.entry(HandleTaskBpmnErrorCmd.class, PAST_THE_FORM),
            Map.entry(HandleTaskEscalationCmd.class, PAST_THE_FORM));

    private static final Map<Class<?>, String> FOR_ADMINISTRATORS = Map.ofEntries(
            Map.entry(SetTaskVariablesCmd.class, VARIABLES),
            Map.entry(PatchTaskVariablesCmd.class, VARIABLES),
            Map.entry(RemoveTaskVariablesCmd.class, VARIABLES),
            Map.entry(SetExecutionVariablesCmd.class, VARIABLES),
            Map.entry(PatchExecutionVariablesCmd.class, VARIABLES),
            Map.entry(RemoveExecutionVariablesCmd.class, VARIABLES),
            Map.entry(SetVariablesToProcessInstancesBatchCmd.class, VARIABLES),
            Map.entry(ResolveTaskCmd.class, PAST_THE_FORM),
            Map.entry(DelegateTaskCmd.class, PAST_THE_FORM),
            Map.entry(ModifyProcessInstanceCmd.class, MOVES),
            Map.entry(ModifyProcessInstanceAsyncCmd.class, MOVES),
            Map.entry(ProcessInstanceModificationCmd.class, MOVES),
            Map.entry(ProcessInstanceModificationBatchCmd.class, MOVES),
            Map.entry(RestartProcessInstancesCmd.class, MOVES),
            Map.entry(RestartProcessInstancesBatchCmd.class, MOVES),
            Map.entry(MigrateProcessInstanceCmd.class, MOVES),
            Map.entry(MigrateProcessInstanceBatchCmd.class, MOVES),
            Map.entry(SetProcessDefinitionVersionCmd.class, MOVES),
            Map.entry(StartProcessInstanceCmd.class, START),
            Map.entry(StartProcessInstanceAtActivitiesCmd.class, START));

    private static final Set<String> FREE_TEXT_OF_TASKS = Set.of(TaskEntity.NAME, TaskEntity.DESCRIPTION);

    private final ProcessEngineConfigurationImpl configuration;
    private final CommandField<TaskEntity> savedTask = new CommandField<>(SaveTaskCmd.class, "task", TaskEntity.class);

    ClosedDoors(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public <T> T execute(Command<T> command) {
        refuse(SHUT_FOR_ALL.get(command.getClass()));
        if (command instanceof SaveTaskCmd && changesFreeText(savedTask.of(command))) {
            refuse(FREE_TEXT);
        }
        if (comesFromAPerson() && !isAdministrator()) {
            refuse(FOR_ADMINISTRATORS.get(command.getClass()));
        }
        return next.execute(command);
    }

    private static void refuse(String danishMessage) {
        if (danishMessage != null) {
            throw Refusal.badRequest(danishMessage);
        }
    }

    private static boolean changesFreeText(TaskEntity task) {
        return task != null && !Collections.disjoint(task.getPropertyChanges().keySet(), FREE_TEXT_OF_TASKS);
    }

    // A command inside another one is the program's own doing: a delegate, a listener, the engine.
    private boolean comesFromAPerson() {
        return Context.getCommandContext() == null && authentication() != null;
    }

    private boolean isAdministrator() {
        Authentication person = authentication();
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        return configuration.getAdminUsers().contains(person.getUserId())
                || !Collections.disjoint(configuration.getAdminGroups(), groups);
    }

    private Authentication authentication() {
        return configuration.getIdentityService().getCurrentAuthentication();
    }
}
