package dk.forloeb.engine.gateway;

import java.util.Arrays;
import java.util.Optional;

/** A kind of form component that carries a value, as form-js 1.8.7 names it; a date with and without time are two kinds. */
public enum FieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    SELECT,
    RADIO,
    CHECKLIST,
    TAGLIST,
    CHECKBOX,
    DATE,
    DATETIME;

    /** The kind for a component's {@code type} and {@code subtype}; empty when it carries no value or is unknown. */
    static Optional<FieldType> of(String type, String subtype) {
        if ("datetime".equals(type)) {
            return "date".equals(subtype) || "datetime".equals(subtype) ? find(subtype) : Optional.empty();
        }
        return "date".equals(type) ? Optional.empty() : find(type);
    }

    public boolean isText() {
        return this == TEXTFIELD || this == TEXTAREA;
    }

    /** True for one code out of several. */
    public boolean isChoice() {
        return this == SELECT || this == RADIO;
    }

    /** True for any number of codes. */
    public boolean isList() {
        return this == CHECKLIST || this == TAGLIST;
    }

    public boolean hasOptions() {
        return isChoice() || isList();
    }

    public boolean isTemporal() {
        return this == DATE || this == DATETIME;
    }

    private static Optional<FieldType> find(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().toLowerCase(java.util.Locale.ROOT).equals(name))
                .findFirst();
    }
}
