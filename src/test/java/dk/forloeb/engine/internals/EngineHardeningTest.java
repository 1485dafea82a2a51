package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.forloeb.platform.CurrentUser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class EngineHardeningTest {

    private static final JavaDelegate FAIL = execution -> {
        throw new IllegalStateException("out of order");
    };

    @RegisterExtension
    static final HardenedEngine HARDENED = new HardenedEngine("hardening", Map.of("failDelegate", FAIL));

    private final ProcessEngineConfigurationImpl configuration =
            (ProcessEngineConfigurationImpl) HARDENED.engine().getProcessEngineConfiguration();
    private final HistoryService history = HARDENED.engine().getHistoryService();
    private final IdentityService identity = HARDENED.engine().getIdentityService();

    @Test
    void theSwitchesAreSet() {
        assertThat(configuration.getHistoryLevel()).isInstanceOf(ForloebHistoryLevel.class);
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(configuration.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isEnableXxeProcessing()).isFalse();
        assertThat(configuration.isWebappsAuthenticationLoggingEnabled()).isTrue();
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.isStandaloneTasksEnabled()).isFalse();
        assertThat(configuration.isEnforceSpecificVariablePermission()).isTrue();
        assertThat(configuration.getDefaultUserPermissionNameForTask()).isEqualTo("TASK_WORK");
        assertThat(configuration.getGeneralResourceWhitelistPattern()).isEqualTo("[\\w.@-]+");
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
        assertThat(configuration.isDbMetricsReporterActivate()).isFalse();
        assertThat(configuration.isEnableFetchScriptEngineFromProcessApplication())
                .isFalse();
    }

    @Test
    void everySerializerOfTheEngineIsBehindTheAllowList() {
        assertThat(configuration.getVariableSerializers()).isInstanceOf(AllowListSerializers.class);
        DefaultVariableSerializers joined = (DefaultVariableSerializers)
                configuration.getVariableSerializers().join(new DefaultVariableSerializers());
        assertThat(joined).isInstanceOf(AllowListSerializers.class);
    }

    @Test
    void theEngineHasNoKindOfHistoryThatWasNotThoughtAbout() {
        ForloebHistoryLevel level = new ForloebHistoryLevel();
        Set<String> silent = Arrays.stream(HistoryEventTypes.values())
                .filter(type -> !level.isHistoryEventProduced(type, null))
                .map(Enum::name)
                .collect(Collectors.toSet());

        assertThat(silent)
                .containsExactlyInAnyOrder(
                        "VARIABLE_INSTANCE_CREATE",
                        "VARIABLE_INSTANCE_UPDATE",
                        "VARIABLE_INSTANCE_MIGRATE",
                        "VARIABLE_INSTANCE_UPDATE_DETAIL",
                        "VARIABLE_INSTANCE_DELETE",
                        "FORM_PROPERTY_UPDATE",
                        "CASE_INSTANCE_CREATE",
                        "CASE_INSTANCE_UPDATE",
                        "CASE_INSTANCE_CLOSE",
                        "CASE_ACTIVITY_INSTANCE_CREATE",
                        "CASE_ACTIVITY_INSTANCE_UPDATE",
                        "CASE_ACTIVITY_INSTANCE_END",
                        "JOB_CREATE",
                        "JOB_SUCCESS",
                        "JOB_DELETE",
                        "DMN_DECISION_EVALUATE",
                        "IDENTITY_LINK_ADD",
                        "IDENTITY_LINK_DELETE",
                        "EXTERNAL_TASK_CREATE",
                        "EXTERNAL_TASK_FAIL",
                        "EXTERNAL_TASK_SUCCESS",
                        "EXTERNAL_TASK_DELETE");
    }

    @Test
    void aCourseLeavesItsStepsAndNoValues() {
        HARDENED.deploy(Bpmn.createExecutableProcess("remembered")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("task")
                .camundaCandidateGroups("caseworker")
                .endEvent()
                .done());
        HARDENED.engine().getRuntimeService().startProcessInstanceByKey("remembered", Map.of("round", 1));
        Task task = HARDENED.engine().getTaskService().createTaskQuery().singleResult();
        HARDENED.as("sagsbehandler", "caseworker");
        HARDENED.engine().getTaskService().claim(task.getId(), "sagsbehandler");
        HARDENED.engine().getFormService().submitTaskForm(task.getId(), Map.of("round", 2));

        assertThat(history.createHistoricProcessInstanceQuery().finished().count())
                .isEqualTo(1);
        assertThat(history.createHistoricActivityInstanceQuery().count()).isEqualTo(3);
        assertThat(history.createHistoricTaskInstanceQuery().singleResult().getAssignee())
                .isEqualTo("sagsbehandler");
        assertThat(history.createUserOperationLogQuery().operationType("Claim").count())
                .isEqualTo(1);
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery().count()).isZero();
        assertThat(history.createHistoricIdentityLinkLogQuery().count()).isZero();
    }

    @Test
    void ofJobsOnlyFailuresAreRemembered() {
        HARDENED.deploy(Bpmn.createExecutableProcess("failing")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaAsyncBefore()
                .camundaDelegateExpression("${failDelegate}")
                .endEvent()
                .done());
        HARDENED.engine().getRuntimeService().startProcessInstanceByKey("failing");
        String job = HARDENED.engine()
                .getManagementService()
                .createJobQuery()
                .singleResult()
                .getId();

        assertThatThrownBy(() -> HARDENED.engine().getManagementService().executeJob(job))
                .hasMessageContaining("out of order");

        assertThat(history.createHistoricJobLogQuery().list()).singleElement().matches(HistoricJobLog::isFailureLog);
    }

    @Test
    void passwordsAreHashedSlowlyAndOldHashesStillWork() {
        User user = identity.newUser("ny.bruger@kk.dk");
        user.setPassword("meget-hemmeligt-og-meget-langt-kodeord-med-æøå-og-mange-flere-tegn-end-72-bytes");
        identity.saveUser(user);
        UserEntity stored = (UserEntity) identity.createUserQuery().singleResult();

        assertThat(stored.getPassword()).startsWith("{PBKDF2}").hasSizeLessThan(255);
        assertThat(identity.checkPassword(
                        "ny.bruger@kk.dk",
                        "meget-hemmeligt-og-meget-langt-kodeord-med-æøå-og-mange-flere-tegn-end-72-bytes"))
                .isTrue();
        assertThat(identity.checkPassword("ny.bruger@kk.dk", "forkert")).isFalse();
        assertThat(stored.getPassword()).startsWith("{PBKDF2}310000:");
        assertThat(new SlowPasswords(310_000).check("demo", new SlowPasswords(1_000).encrypt("demo")))
                .as("hashed with other settings")
                .isTrue();
        assertThat(configuration
                        .getPasswordManager()
                        .check("gammelt", "{SHA-512}" + new Sha512HashDigest().encrypt("gammelt")))
                .isTrue();
        identity.deleteUser("ny.bruger@kk.dk");
    }

    @Test
    void thereAreNoTasksOutsideACourse() {
        Task loose = HARDENED.engine().getTaskService().newTask();

        assertThatThrownBy(() -> HARDENED.engine().getTaskService().saveTask(loose))
                .hasMessageContaining("tandalone");
    }

    @Test
    void theCurrentUserIsTheOneTheEngineKnows() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("identityService", identity));
        EngineUser currentUser = new EngineUser(beans.getBeanProvider(IdentityService.class));

        assertThat(currentUser.id()).isEqualTo(CurrentUser.SYSTEM);
        assertThat(currentUser.roles()).isEmpty();
        identity.setAuthentication("laege", List.of("physician"));
        assertThat(currentUser.id()).isEqualTo("laege");
        assertThat(currentUser.roles()).containsExactly("physician");
    }

    @Test
    void aMissingFieldOfACommandStopsTheEngineAtStart() {
        assertThatThrownBy(() -> new CommandField<>(String.class, "noSuchField", String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("String has no field 'noSuchField'");
    }
}
