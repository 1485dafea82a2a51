package dk.forloeb.engine.internals;

import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.type.PrimitiveValueType;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * The gate for values on their way into the engine: known name, declared type, and a text only when it is a code or an
 * id. A person's name, CPR number or a sentence passes none of the three.
 */
final class VariableAllowList implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<Class<?>, ValueType> TYPES = Map.of(
            String.class, ValueType.STRING,
            Boolean.class, ValueType.BOOLEAN,
            Integer.class, ValueType.INTEGER,
            Long.class, ValueType.LONG,
            Date.class, ValueType.DATE);

    private static final Map<String, Class<?>> SET_BY_THE_ENGINE = Map.of(
            "nrOfInstances", Integer.class,
            "nrOfCompletedInstances", Integer.class,
            "nrOfActiveInstances", Integer.class,
            "loopCounter", Integer.class);

    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,64}");
    private static final Pattern CODE_OR_ID = Pattern.compile("[\\p{L}\\p{N}._@:+-]{0,64}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CPR_NUMBER = Pattern.compile("\\d{6}-?\\d{4}");

    private final HashMap<String, Class<?>> allowed;

    VariableAllowList(Map<String, Class<?>> allowed) {
        this.allowed = new HashMap<>(allowed);
        this.allowed.putAll(SET_BY_THE_ENGINE);
        this.allowed.forEach((name, type) -> {
            if (!TYPES.containsKey(type)) {
                throw new IllegalStateException("Variable '%s' has type %s, which the engine may not hold."
                        .formatted(name, type.getSimpleName()));
            }
        });
    }

    /** Throws a refusal that names the variable and never its value. */
    void check(String name, TypedValue value) {
        Class<?> declared = allowed.get(name);
        if (declared == null) {
            throw Refusal.badRequest(
                    "Variablen »%s« er ikke tilladt. Kun godkendte koder, id'er og datoer må gemmes i procesmotoren."
                            .formatted(shown(name)));
        }
        if (isNull(value)) {
            return;
        }
        if (!TYPES.get(declared).equals(value.getType())) {
            throw Refusal.badRequest("Variablen »%s« er ikke tilladt med denne type. Den skal være %s."
                    .formatted(name, danish(declared)));
        }
        if (value.getValue() instanceof String text && !isCodeOrId(text)) {
            throw Refusal.badRequest(
                    "Variablen »%s« er ikke tilladt med denne værdi. Den skal være en kode eller et id, ikke fri tekst."
                            .formatted(name));
        }
    }

    private static boolean isNull(TypedValue value) {
        ValueType type = value.getType();
        return type == null
                || ValueType.NULL.equals(type)
                || type instanceof PrimitiveValueType && value.getValue() == null;
    }

    /** A random id may hold ten digits in a row by chance, so that it only looks like a CPR number. */
    private static boolean isCodeOrId(String text) {
        return UUID.matcher(text).matches()
                || CODE_OR_ID.matcher(text).matches()
                        && !CPR_NUMBER.matcher(text).find();
    }

    // The name comes from outside too, and may itself be what must not be repeated.
    private static String shown(String name) {
        return NAME.matcher(name).matches() && !CPR_NUMBER.matcher(name).find() ? name : "…";
    }

    private static String danish(Class<?> type) {
        if (type == Boolean.class) {
            return "ja eller nej";
        }
        if (type == Date.class) {
            return "en dato";
        }
        return type == String.class ? "en kode" : "et helt tal";
    }
}
