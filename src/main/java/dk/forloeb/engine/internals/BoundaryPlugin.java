package dk.forloeb.engine.internals;

import dk.forloeb.engine.TaskSchedule;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires decisions, task dates, task rights and the start permit into the engine. */
@Configuration
class BoundaryPlugin {

    @Bean
    EngineDecisions decisions() {
        return new EngineDecisions();
    }

    @Bean
    Wiring boundaryWiring(EngineDecisions decisions, ObjectProvider<TaskSchedule> schedule) {
        return new Wiring(decisions, schedule);
    }

    static class Wiring extends AbstractProcessEnginePlugin {

        private final EngineDecisions decisions;
        private final ObjectProvider<TaskSchedule> schedule;

        Wiring(EngineDecisions decisions, ObjectProvider<TaskSchedule> schedule) {
            this.decisions = decisions;
            this.schedule = schedule;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
            dmn.setFeelEngineFactory(RememberingFeel::new);
            dmn.setCustomPostDecisionTableEvaluationListeners(List.of(decisions));
            configuration.setDmnEngineConfiguration(dmn);
            List<SessionFactory> sessions = configuration.getCustomSessionFactories();
            if (sessions == null) {
                sessions = new ArrayList<>();
                configuration.setCustomSessionFactories(sessions);
            }
            sessions.add(new LatestDecisions.Factory(LatestDecisions.class, LatestDecisions::new));
            configuration.setResourceAuthorizationProvider(new TaskRights());
            List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
            if (listeners == null) {
                listeners = new ArrayList<>();
                configuration.setCustomPostBPMNParseListeners(listeners);
            }
            listeners.add(new Listeners(new StartPermit(), new ScheduleTask(schedule)));
        }

        @Override
        public void postInit(ProcessEngineConfigurationImpl configuration) {
            decisions.serve(configuration);
        }
    }

    private static class Listeners extends AbstractBpmnParseListener {

        private final ExecutionListener startPermit;
        private final TaskListener scheduleTask;

        Listeners(ExecutionListener startPermit, TaskListener scheduleTask) {
            this.startPermit = startPermit;
            this.scheduleTask = scheduleTask;
        }

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
            if (scope instanceof ProcessDefinitionEntity) {
                startEvent.addBuiltInListener(ExecutionListener.EVENTNAME_START, startPermit);
            }
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, scheduleTask);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, scheduleTask);
        }
    }
}
