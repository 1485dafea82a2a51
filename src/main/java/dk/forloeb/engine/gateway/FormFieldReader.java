package dk.forloeb.engine.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dk.forloeb.engine.FormOption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one component that carries a value. */
final class FormFieldReader {

    private static final Set<String> KEYED = Set.of(
            "textfield", "textarea", "number", "select", "radio", "checklist", "taglist", "checkbox", "datetime");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");
    /** Java's own constructs, which a browser would read differently or not at all. */
    private static final Pattern ONLY_IN_JAVA = Pattern.compile("\\\\[AzZGQERhHvVXpP]|\\(\\?[^:=!]|[*+?}]\\+|&&");
    /** A repeated group around something repeated can take a very long time. */
    private static final Pattern NESTED_REPEAT = Pattern.compile("[*+}]\\)+[*+{]");

    private final List<String> problems;
    private final List<FormField> fields = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    FormFieldReader(List<String> problems) {
        this.problems = problems;
    }

    static boolean isKeyed(String type) {
        return KEYED.contains(type);
    }

    /** A date has its labels on its parts. */
    static String labelOf(JsonNode component) {
        return component
                .path("label")
                .asText(component.path("dateLabel").asText(""))
                .strip();
    }

    List<FormField> fields() {
        return fields;
    }

    void requireDistinctOptionsKeys() {
        for (FormField field : fields) {
            require(
                    field.optionsKey() == null || !keys.contains(field.optionsKey()),
                    "Feltet »%s« (%s): valuesKey skal være en anden nøgle end felternes."
                            .formatted(field.label(), field.key()));
        }
    }

    /** The field without its conditions; empty when its type is not known. */
    Optional<FormField> read(JsonNode component, String name, boolean inGroup) {
        Optional<FieldType> known = FieldType.of(
                component.path("type").asText(), component.path("subtype").asText());
        if (known.isEmpty()) {
            problems.add("%s: vælg undertypen dato (date) eller dato med klokkeslæt (datetime).".formatted(name));
            return Optional.empty();
        }
        FieldType type = known.get();
        String key = component.path("key").asText("");
        require(
                KEY.matcher(key).matches() && !key.equals("constructor"),
                "%s: giv feltet en nøgle (key) med lille begyndelsesbogstav og kun bogstaver og tal.".formatted(name));
        require(keys.add(key), "%s: nøglen %s er brugt to gange. Giv hvert felt sin egen.".formatted(name, key));
        labels(component, name, type);
        require(
                !component.has("disabled"),
                "%s: fjern disabled. Brug readonly, når feltet kun skal vises.".formatted(name));
        boolean readonly = flag(component.path("readonly"), name, "readonly");
        JsonNode validate = component.path("validate");
        boolean required = flag(validate.path("required"), name, "required");
        FormField.Limits limits = limits(component, validate, name, type, readonly);
        FormField field = new FormField(
                key,
                labelOf(component),
                type,
                readonly,
                required,
                limits,
                options(component, name, type),
                optionsKey(component, name, type, inGroup),
                null,
                List.of());
        FormField complete = withDefault(field, component.path("defaultValue"), name);
        fields.add(complete);
        return Optional.of(complete);
    }

    private void labels(JsonNode component, String name, FieldType type) {
        String shown = component.path(type.isTemporal() ? "dateLabel" : "label").asText("");
        require(
                !shown.isBlank(),
                "%s: feltet mangler en ledetekst (%s).".formatted(name, type.isTemporal() ? "dateLabel" : "label"));
        if (type == FieldType.DATETIME) {
            require(
                    !component.path("timeLabel").asText("").isBlank(),
                    "%s: klokkeslættet mangler en ledetekst (timeLabel).".formatted(name));
            require(
                    "no_timezone".equals(component.path("timeSerializingFormat").asText()),
                    "%s: sæt timeSerializingFormat til no_timezone, så klokkeslættet er dansk tid.".formatted(name));
        }
        require(
                !component.path("disallowPassedDates").asBoolean(false),
                "%s: fjern disallowPassedDates. Datoer prøves på serveren, når formularen sendes.".formatted(name));
    }

    private FormField.Limits limits(
            JsonNode component, JsonNode validate, String name, FieldType type, boolean readonly) {
        if (readonly) {
            require(
                    validate.isMissingNode() || validate.isEmpty(),
                    "%s: et felt, der kun vises, må ikke have krav (validate). Fjern dem.".formatted(name));
            return FormField.Limits.NONE;
        }
        Set<String> allowed = type.isText()
                ? Set.of("required", "minLength", "maxLength", "pattern")
                : type == FieldType.NUMBER ? Set.of("required", "min", "max") : Set.of("required");
        for (Iterator<String> names = validate.fieldNames(); names.hasNext(); ) {
            String rule = names.next();
            require(
                    allowed.contains(rule),
                    "%s: kravet %s kan ikke prøves på et felt af denne type.".formatted(name, rule));
        }
        if (type.isText()) {
            return textLimits(validate, name);
        }
        return type == FieldType.NUMBER ? numberLimits(component, validate, name) : FormField.Limits.NONE;
    }

    private FormField.Limits textLimits(JsonNode validate, String name) {
        Integer min = whole(validate.path("minLength"), name, "minLength");
        Integer max = whole(validate.path("maxLength"), name, "maxLength");
        require(
                max != null && max > 0 && max <= FormSchema.MAX_TEXT,
                "%s: angiv, hvor mange tegn der højst må være (maxLength).".formatted(name));
        require(
                min == null || min >= 0 && (max == null || min <= max),
                "%s: minLength skal ligge mellem 0 og maxLength.".formatted(name));
        return new FormField.Limits(min, max, null, null, null, null, pattern(validate.path("pattern"), name));
    }

    private Pattern pattern(JsonNode node, String name) {
        String text = node.asText("");
        if (text.isEmpty()) {
            return null;
        }
        if (ONLY_IN_JAVA.matcher(text).find() || NESTED_REPEAT.matcher(text).find()) {
            problems.add("%s: mønsteret (pattern) er for indviklet. Brug kun tegnklasser, antal og faste tegn."
                    .formatted(name));
            return null;
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            problems.add("%s: mønsteret (pattern) er ikke et gyldigt regulært udtryk. Ret det.".formatted(name));
            return null;
        }
    }

    private FormField.Limits numberLimits(JsonNode component, JsonNode validate, String name) {
        BigDecimal min = number(validate.path("min"), name, "min");
        BigDecimal max = number(validate.path("max"), name, "max");
        require(min != null && max != null, "%s: angiv det mindste og det største tal (min og max).".formatted(name));
        require(
                min == null || max == null || min.compareTo(max) <= 0,
                "%s: min må ikke være større end max.".formatted(name));
        Integer decimals = whole(component.path("decimalDigits"), name, "decimalDigits");
        require(
                decimals != null && decimals >= 0 && decimals <= 10,
                "%s: angiv antallet af decimaler (decimalDigits), 0 for hele tal.".formatted(name));
        BigDecimal increment = number(component.path("increment"), name, "increment");
        require(increment == null || increment.signum() > 0, "%s: increment skal være større end 0.".formatted(name));
        return new FormField.Limits(
                null, null, min, max, decimals, increment != null && increment.signum() > 0 ? increment : null, null);
    }

    private List<FormOption> options(JsonNode component, String name, FieldType type) {
        JsonNode values = component.path("values");
        if (!type.hasOptions()) {
            return List.of();
        }
        require(
                !component.has("valuesExpression"),
                "%s: fjern valuesExpression. Brug values eller valuesKey.".formatted(name));
        require(
                (values.isArray() && !values.isEmpty()) != component.has("valuesKey"),
                "%s: angiv enten mulighederne (values) eller valuesKey, og kun det ene.".formatted(name));
        List<FormOption> options = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (JsonNode value : values) {
            FormOption option = new FormOption(
                    value.path("value").asText(""),
                    value.path("label").asText("").strip());
            require(
                    value.path("value").isTextual()
                            && !option.value().isBlank()
                            && !option.label().isEmpty(),
                    "%s: hver mulighed skal have en kode (value) og en tekst (label).".formatted(name));
            require(
                    codes.add(option.value()),
                    "%s: koden %s står to gange blandt mulighederne.".formatted(name, option.value()));
            options.add(option);
        }
        return options;
    }

    private String optionsKey(JsonNode component, String name, FieldType type, boolean inGroup) {
        if (!component.has("valuesKey")) {
            return null;
        }
        String key = component.path("valuesKey").asText("");
        require(
                type.hasOptions() && KEY.matcher(key).matches(),
                "%s: valuesKey skal være en nøgle på et felt med muligheder.".formatted(name));
        require(!inGroup, "%s: et felt med valuesKey virker ikke i en gruppe. Flyt det ud.".formatted(name));
        return key;
    }

    private FormField withDefault(FormField field, JsonNode node, String name) {
        if (node.isMissingNode() || node.isNull()) {
            return field;
        }
        Object value = SubmittedValues.fromJson(node);
        FormField optional = new FormField(
                field.key(),
                field.label(),
                field.type(),
                field.readonly(),
                false,
                field.limits(),
                field.options(),
                null,
                value,
                List.of());
        require(
                field.optionsKey() == null
                        && FieldReading.of(optional, value, field.options()).problem() == null,
                "%s: standardværdien (defaultValue) opfylder ikke feltets egne krav.".formatted(name));
        return new FormField(
                field.key(),
                field.label(),
                field.type(),
                field.readonly(),
                field.required(),
                field.limits(),
                field.options(),
                field.optionsKey(),
                value,
                List.of());
    }

    private boolean flag(JsonNode node, String name, String attribute) {
        require(
                node.isMissingNode() || node.isBoolean(),
                "%s: %s skal være sand eller falsk, ikke et udtryk.".formatted(name, attribute));
        return node.asBoolean(false);
    }

    private Integer whole(JsonNode node, String name, String attribute) {
        if (node.isMissingNode()) {
            return null;
        }
        require(node.isInt(), "%s: %s skal være et helt tal, ikke et udtryk.".formatted(name, attribute));
        return node.isInt() ? node.intValue() : null;
    }

    private BigDecimal number(JsonNode node, String name, String attribute) {
        if (node.isMissingNode()) {
            return null;
        }
        require(node.isNumber(), "%s: %s skal være et tal, ikke et udtryk.".formatted(name, attribute));
        return node.isNumber() ? node.decimalValue() : null;
    }

    private void require(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }
}
