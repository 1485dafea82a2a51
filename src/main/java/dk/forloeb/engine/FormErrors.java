package dk.forloeb.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a form, so that a person sees everything at once. */
public final class FormErrors {

    private final List<FieldError> errors = new ArrayList<>();

    public FormErrors rejectIf(boolean wrong, String field, String message) {
        if (wrong) {
            errors.add(new FieldError(field, message));
        }
        return this;
    }

    /** Throws {@link FormRejectedException} when anything was found. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new FormRejectedException(errors);
        }
    }
}
