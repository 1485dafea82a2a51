package dk.forloeb.engine.internals;

import dk.forloeb.engine.Variables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.variable.serializer.DefaultVariableSerializers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Turns the engine into one that may hold citizens' courses: no form values in its tables, no program text from models
 * or queries, no way past a form, and the known holes of the community edition closed (docs/decisions/0003).
 */
@Component
@Order(EngineHardening.AFTER_THE_STARTERS_OWN)
public class EngineHardening extends AbstractProcessEnginePlugin {

    static final int AFTER_THE_STARTERS_OWN = 100;

    private final DelegateBeans delegateBeans;
    private final SlowPasswords passwords;

    /**
     * @param alsoAllowed names of beans outside the {@code process} packages that models may name
     * @param passwordIterations fewer than usual where passwords are no secret, as in the demo
     */
    @Autowired
    EngineHardening(
            BeanFactory beans,
            @Value("${forloeb.engine.expression-beans:}") Set<String> alsoAllowed,
            @Value("${forloeb.engine.password-iterations:" + SlowPasswords.USUAL_ITERATIONS + "}")
                    int passwordIterations) {
        this(DelegateBeans.of(beans, alsoAllowed), new SlowPasswords(passwordIterations));
    }

    private EngineHardening(DelegateBeans delegateBeans, SlowPasswords passwords) {
        this.delegateBeans = delegateBeans;
        this.passwords = passwords;
    }

    /** The same hardening for an engine without Spring, with these beans for its models. */
    public static EngineHardening withBeans(Map<String, ?> beans) {
        return new EngineHardening(DelegateBeans.of(beans), new SlowPasswords(SlowPasswords.USUAL_ITERATIONS));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        rememberLittle(configuration);
        guardCommands(configuration);
        guardExpressions(configuration);
        guardPasswords(configuration);
        guardPermissions(configuration);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setVariableTypes(new AllowListSerializers(
                (DefaultVariableSerializers) configuration.getVariableSerializers(),
                new VariableAllowList(Variables.allowed())));
    }

    private static void rememberLittle(ProcessEngineConfigurationImpl configuration) {
        ForloebHistoryLevel level = new ForloebHistoryLevel();
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(level)));
        configuration.setHistoryLevel(level);
        configuration.setHistory(ForloebHistoryLevel.NAME);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        // A refused form is no error. Real failures are logged where they surface: REST layer, job executor.
        configuration.setEnableCmdExceptionLogging(false);
    }

    private static void guardCommands(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
                configuration.getCustomPreCommandInterceptorsTxRequired(),
                new RefusalUnwrapping(),
                new ClosedDoors(configuration)));
        // Inside the command context, since these two look up what the command aims at.
        configuration.setCustomPostCommandInterceptorsTxRequired(with(
                configuration.getCustomPostCommandInterceptorsTxRequired(),
                new QueryExpressionGuard(),
                new UserTaskSignalGuard()));
    }

    private void guardExpressions(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new HardenedExpressions(delegateBeans));
        // Scripts would see these beans; expressions find theirs through the manager above.
        configuration.setBeans(Map.of());
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableXxeProcessing(false);
    }

    private void guardPasswords(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(passwords);
        configuration.setWebappsAuthenticationLoggingEnabled(true);
    }

    private static void guardPermissions(ProcessEngineConfigurationImpl configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setEnforceSpecificVariablePermission(true);
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setGeneralResourceWhitelistPattern("[\\w.@-]+");
    }

    private static List<CommandInterceptor> with(List<CommandInterceptor> present, CommandInterceptor... added) {
        List<CommandInterceptor> all = new ArrayList<>(present == null ? List.of() : present);
        all.addAll(Arrays.asList(added));
        return all;
    }
}
