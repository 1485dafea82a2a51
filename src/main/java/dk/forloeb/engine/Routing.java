package dk.forloeb.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a form receiver lets the engine know: the business key of a started trajectory, and routing variables. */
public final class Routing {

    private final String businessKey;
    private final Map<String, Object> variables = new LinkedHashMap<>();

    private Routing(String businessKey) {
        this.businessKey = businessKey;
    }

    /** A task's routing, empty so far. */
    public static Routing none() {
        return new Routing(null);
    }

    /** A start form's routing: the new process instance gets this trajectory number as its business key. */
    public static Routing started(String trajectoryNo) {
        return new Routing(trajectoryNo);
    }

    public <T> Routing with(ProcessVariable<T> variable, T value) {
        variables.put(variable.name(), value);
        return this;
    }

    public String businessKey() {
        return businessKey;
    }

    public Map<String, Object> variables() {
        return Map.copyOf(variables);
    }
}
