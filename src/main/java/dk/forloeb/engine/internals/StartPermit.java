package dk.forloeb.engine.internals;

import dk.forloeb.engine.FormRejectedException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A trajectory starts by its start form only, so that there is a record behind every instance. Starting a process in
 * any other way (REST, message, another client) is refused.
 */
public final class StartPermit implements ExecutionListener {

    private static final ThreadLocal<Boolean> GRANTED = ThreadLocal.withInitial(() -> false);

    StartPermit() {}

    /** Runs what starts an instance after its start form has been received. */
    public static <T> T grant(Supplier<T> start) {
        GRANTED.set(true);
        try {
            return start.get();
        } finally {
            GRANTED.remove();
        }
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getSuperExecution() == null && !GRANTED.get()) {
            String message = "Et forløb startes med formularen »Henvis borger«.";
            throw new FormFieldValidationException(
                    FormRejectedException.of("", message).errors(), message);
        }
    }
}
