package dk.forloeb.engine.internals;

import dk.forloeb.engine.FormRejectedException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Brings a refusal out of the exceptions that the engine wraps around it, so that the REST layer answers 400 with our
 * sentence and not 500 with "Exception while invoking TaskListener".
 */
final class RefusalUnwrapping extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (FormRejectedException rejected) {
            throw asFormError(rejected);
        } catch (ProcessEngineException wrapper) {
            throw innermost(wrapper);
        }
    }

    private static ProcessEngineException innermost(ProcessEngineException wrapper) {
        for (Throwable cause = wrapper; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormFieldValidationException form) {
                return Refusal.marked(form);
            }
            if (cause instanceof FormRejectedException rejected) {
                return asFormError(rejected);
            }
            if (cause instanceof ProcessEngineException refusal && refusal.getCode() == Refusal.CODE) {
                return refusal;
            }
        }
        return wrapper;
    }

    // No cause: the engine could otherwise turn it into a BPMN error that a boundary event catches.
    private static FormFieldValidationException asFormError(FormRejectedException rejected) {
        return Refusal.marked(new FormFieldValidationException(rejected.errors(), rejected.getMessage()));
    }
}
