package dk.forloeb.engine.internals;

import java.lang.reflect.Field;

/**
 * Reads a protected field of one of the engine's commands, which have no getters. Looked up when the engine starts, so
 * that a changed engine is noticed at once and not at the first attack.
 *
 * @param <T> type of the field
 */
final class CommandField<T> {

    private final Field field;
    private final Class<T> type;

    CommandField(Class<?> command, String name, Class<T> type) {
        try {
            this.field = command.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(
                    "The engine's %s has no field '%s' any more.".formatted(command.getSimpleName(), name), e);
        }
        this.type = type;
        field.setAccessible(true);
    }

    /** May be null. */
    T of(Object command) {
        try {
            return type.cast(field.get(command));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
