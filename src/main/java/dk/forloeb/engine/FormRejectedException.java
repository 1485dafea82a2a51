package dk.forloeb.engine;

import java.util.List;
import java.util.stream.Collectors;

/** The values of a form break a rule. Carries one Danish message per field and never the values themselves. */
public class FormRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public FormRejectedException(List<FieldError> errors) {
        super(errors.stream().map(FieldError::message).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    public static FormRejectedException of(String field, String message) {
        return new FormRejectedException(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
