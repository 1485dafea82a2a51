package dk.forloeb.engine.internals;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * What an expression in a model, a decision table or a filter can reach: variables, the delegates by name, and a few
 * facts of the execution or task. It cannot call a method on anything, so that neither {@code getClass()} nor the
 * engine's services nor the rest of the program is within reach. Functions such as {@code currentUser()} stay.
 */
final class HardenedExpressions extends JuelExpressionManager {

    private final DelegateBeans delegateBeans;

    HardenedExpressions(DelegateBeans delegateBeans) {
        this.delegateBeans = delegateBeans;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new Names());
        resolver.add(new Facts());
        return resolver;
    }

    /** Reads and changes nothing; what a subclass does not resolve stays unresolved, and the expression fails. */
    private abstract static class ReadOnly extends ELResolver {

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // Unresolved: JUEL answers that the property cannot be written.
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        @SuppressWarnings("removal")
        public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }

    private final class Names extends ReadOnly {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base != null || !(property instanceof String name)) {
                return null;
            }
            return delegateBeans
                    .find(name)
                    .map(bean -> {
                        context.setPropertyResolved(true);
                        return bean;
                    })
                    .orElse(null);
        }
    }

    private static final class Facts extends ReadOnly {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base instanceof DelegateExecution execution) {
                return resolved(context, ofExecution(execution, String.valueOf(property)));
            }
            if (base instanceof DelegateTask task) {
                return resolved(context, ofTask(task, String.valueOf(property)));
            }
            return null;
        }

        private static Object resolved(ELContext context, Fact fact) {
            if (fact == null) {
                return null;
            }
            context.setPropertyResolved(true);
            return fact.value();
        }

        private static Fact ofExecution(DelegateExecution execution, String property) {
            return switch (property) {
                case "id" -> new Fact(execution.getId());
                case "processInstanceId" -> new Fact(execution.getProcessInstanceId());
                case "processBusinessKey" -> new Fact(execution.getProcessBusinessKey());
                case "businessKey" -> new Fact(execution.getBusinessKey());
                case "processDefinitionId" -> new Fact(execution.getProcessDefinitionId());
                case "currentActivityId" -> new Fact(execution.getCurrentActivityId());
                case "currentActivityName" -> new Fact(execution.getCurrentActivityName());
                default -> null;
            };
        }

        private static Fact ofTask(DelegateTask task, String property) {
            return switch (property) {
                case "id" -> new Fact(task.getId());
                case "taskDefinitionKey" -> new Fact(task.getTaskDefinitionKey());
                case "assignee" -> new Fact(task.getAssignee());
                case "processInstanceId" -> new Fact(task.getProcessInstanceId());
                default -> null;
            };
        }
    }

    private record Fact(Object value) {}
}
