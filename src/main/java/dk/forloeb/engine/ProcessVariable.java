package dk.forloeb.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with one name and one type. Only the constants of {@link Variables} may be set in the engine.
 *
 * @param <T> String, Boolean, Integer, Long or {@link java.util.Date}
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** The value; fails with the variable's name when it is not set. */
    public T of(VariableScope scope) {
        return find(scope)
                .orElseThrow(() -> new IllegalStateException("Process variable '%s' is not set.".formatted(name)));
    }

    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
