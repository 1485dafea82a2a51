package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FormOption;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One field of a form with everything that the server checks about it.
 *
 * @param key name of the value
 * @param label what the person reads beside the field
 * @param readonly shown only; what comes back is ignored
 * @param options the fixed options of a choice or list; empty when they come from the record
 * @param optionsKey key under which the record offers the options; null when they are fixed
 * @param defaultValue value before anybody types, as in the schema; null when there is none
 * @param hideConditions conditions of the field and of the groups around it; one that is true hides the field
 */
public record FormField(
        String key,
        String label,
        FieldType type,
        boolean readonly,
        boolean required,
        Limits limits,
        List<FormOption> options,
        String optionsKey,
        Object defaultValue,
        List<FeelCondition> hideConditions) {

    /**
     * Limits of a text or number; each is null where there is none.
     *
     * @param minLength fewest characters, without white space at the ends
     * @param decimalDigits most digits after the comma
     * @param increment the number must be a multiple of it
     * @param pattern must be found in the text
     */
    public record Limits(
            Integer minLength,
            Integer maxLength,
            BigDecimal min,
            BigDecimal max,
            Integer decimalDigits,
            BigDecimal increment,
            Pattern pattern) {

        static final Limits NONE = new Limits(null, null, null, null, null, null, null);
    }

    /** What the browser holds for the field when nobody has typed and the record offers nothing. */
    Object emptyValue() {
        if (defaultValue != null) {
            return defaultValue;
        }
        return switch (type) {
            case TEXTFIELD, TEXTAREA -> "";
            case CHECKBOX -> Boolean.FALSE;
            case CHECKLIST, TAGLIST -> List.of();
            default -> null;
        };
    }
}
