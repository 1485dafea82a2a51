package dk.forloeb.engine.gateway;

import java.util.List;

/** A form that cannot be used: everything that is wrong with it, in Danish for the process owner who made it. */
public class FormSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public FormSchemaException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each names the field and says what to do. */
    public List<String> problems() {
        return problems;
    }
}
