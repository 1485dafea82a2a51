package dk.forloeb.engine.internals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class HardenedExpressionsTest {

    private static final List<String> CALLS = new ArrayList<>();
    private static final JavaDelegate NOTE = execution -> CALLS.add(execution.getProcessBusinessKey());

    @RegisterExtension
    static final HardenedEngine HARDENED = new HardenedEngine("expressions", Map.of("noteDelegate", NOTE));

    private final RuntimeService runtime = HARDENED.engine().getRuntimeService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'a'.getClass()}",
                "${'a'.class}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${''['class']}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngine}",
                "${execution.setVariable('round', 1)}",
                "${execution.class}",
                "${noteDelegate.execute(execution)}",
                "${noteDelegate.class}",
                "${dateTime().getClass()}",
                "${dateTime().zone}",
                "${now().time}",
                "${currentUserGroups().stream()}",
                "${systemProperties}",
                "${environment}"
            })
    void anExpressionReachesNothingButVariablesAndDelegates(String expression) {
        HARDENED.deploy(Bpmn.createExecutableProcess("attack")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .exclusiveGateway("choice")
                .condition("attack", expression.replace("}", " != null}"))
                .userTask()
                .moveToNode("choice")
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("attack"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("expression");
    }

    @Test
    void modelsUseVariablesDelegatesFunctionsAndTheBusinessKey() {
        HARDENED.deploy(
                Bpmn.createExecutableProcess("called")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .serviceTask()
                        .camundaDelegateExpression("${noteDelegate}")
                        .endEvent()
                        .done(),
                Bpmn.createExecutableProcess("caller")
                        .camundaHistoryTimeToLive(1)
                        .startEvent()
                        .exclusiveGateway("choice")
                        .condition("yes", "${nextStep == 'JOB' and round > 1 and now() != null}")
                        .callActivity()
                        .calledElement("called")
                        .camundaInBusinessKey("#{execution.processBusinessKey}")
                        .userTask("task")
                        .camundaAssignee("${caseworker}")
                        .moveToNode("choice")
                        .endEvent()
                        .done());

        runtime.startProcessInstanceByKey(
                "caller", "F-2026-000001", Map.of("nextStep", "JOB", "round", 2, "caseworker", "sagsbehandler"));

        assertThat(CALLS).containsExactly("F-2026-000001");
        assertThat(HARDENED.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .singleResult()
                        .getAssignee())
                .isEqualTo("sagsbehandler");
    }

    @Test
    void scriptsAreRefused() {
        HARDENED.deploy(Bpmn.createExecutableProcess("script")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .scriptTask()
                .scriptFormat("javascript")
                .scriptText("1 + 1")
                .endEvent()
                .done());

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("script"))
                .hasMessageContaining("Scripts er ikke tilladt");
    }

    @Test
    void onlyBeansOfProcessPackagesCanBeNamed() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerSingleton("someService", new HardenedExpressionsTest());
        beans.registerSingleton("chosenService", new HardenedExpressionsTest());
        DelegateBeans names = DelegateBeans.of(beans, java.util.Set.of("chosenService"));

        assertThat(names.find("someService")).isEmpty();
        assertThat(names.find("missing")).isEmpty();
        assertThat(names.find("chosenService")).isPresent();
    }

    @Test
    void theEngineUsesTheHardenedExpressionsForDecisionsToo() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) HARDENED.engine().getProcessEngineConfiguration();

        assertThat(configuration.getExpressionManager()).isInstanceOf(HardenedExpressions.class);
        assertThat(configuration.getDmnEngineConfiguration().getElProvider()).isNotNull();
        assertThatThrownBy(() -> configuration
                        .getDmnEngineConfiguration()
                        .getElProvider()
                        .createExpression("${'a'.getClass()}")
                        .getValue(org.camunda.bpm.engine.variable.Variables.emptyVariableContext()))
                .isInstanceOf(RuntimeException.class);
    }
}
