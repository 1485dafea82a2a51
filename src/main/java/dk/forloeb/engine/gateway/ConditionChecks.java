package dk.forloeb.engine.gateway;

import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.gateway.FeelCondition.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a form's conditions against its fields: only known keys, only questions that fit the field's type, and no longer
 * chains than the browser follows. It evaluates conditions twice, so a field may depend on one that itself depends on
 * others, but not further.
 */
final class ConditionChecks {

    private static final int MAX_LEVEL = 2;

    private final List<String> problems;
    private final Map<String, List<FeelCondition>> byKey = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<Map.Entry<String, FeelCondition>> all = new ArrayList<>();

    ConditionChecks(List<String> problems) {
        this.problems = problems;
    }

    /** Reads a component's own condition, if it has one; what cannot be read is reported. */
    Optional<FeelCondition> read(String name, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            FeelCondition condition = FeelCondition.parse(text);
            all.add(Map.entry(name, condition));
            return Optional.of(condition);
        } catch (FeelCondition.RefusedException e) {
            problems.add("%s: betingelsen %s kan ikke bruges. %s".formatted(name, text, e.getMessage()));
            return Optional.empty();
        }
    }

    /** @param conditions of the field and of the groups around it */
    void add(FormField field, String name, List<FeelCondition> conditions) {
        names.put(field.key(), name);
        byKey.put(field.key(), List.copyOf(conditions));
    }

    /** The fields with their conditions; problems are reported on the way. */
    List<FormField> resolve(List<FormField> fields) {
        Map<String, FormField> known = new LinkedHashMap<>();
        fields.forEach(field -> known.put(field.key(), field));
        for (Map.Entry<String, FeelCondition> entry : all) {
            for (Use use : entry.getValue().uses()) {
                String wrong = mismatch(known.get(use.key()), use);
                if (wrong != null) {
                    problems.add("%s: betingelsen %s kan ikke bruges. %s"
                            .formatted(entry.getKey(), entry.getValue(), wrong));
                }
            }
        }
        byKey.keySet().forEach(this::requireShortChain);
        return fields.stream()
                .map(field -> new FormField(
                        field.key(),
                        field.label(),
                        field.type(),
                        field.readonly(),
                        field.required(),
                        field.limits(),
                        field.options(),
                        field.optionsKey(),
                        field.defaultValue(),
                        byKey.getOrDefault(field.key(), List.of())))
                .toList();
    }

    /** Why the question does not fit the field; null when it does. */
    private static String mismatch(FormField field, Use use) {
        if (field == null) {
            return "Formularen har intet felt med nøglen %s.".formatted(use.key());
        }
        FieldType type = field.type();
        boolean fits =
                switch (use.kind()) {
                    case TRUTH -> type == FieldType.CHECKBOX;
                    case CONTAINS -> type.isList();
                    case ORDER -> type == FieldType.NUMBER && use.literal() instanceof Number;
                    case EQUALITY -> isComparable(type, use.literal());
                };
        if (!fits) {
            return "%s er af en type, som ikke kan spørges på den måde; %s".formatted(use.key(), advice(type));
        }
        boolean knownCode = !type.hasOptions()
                || use.literal() == null
                || field.optionsKey() != null
                || field.options().stream().map(FormOption::value).anyMatch(use.literal()::equals);
        return knownCode ? null : "%s har ikke muligheden %s.".formatted(use.key(), use.literal());
    }

    /** An empty list is not null in the browser, and an empty text is "" there. */
    private static boolean isComparable(FieldType type, Object literal) {
        if (type.isText()) {
            return literal instanceof String;
        }
        if (type.isChoice()) {
            return literal == null || literal instanceof String;
        }
        if (type.isTemporal()) {
            return literal == null;
        }
        if (type == FieldType.NUMBER) {
            return literal == null || literal instanceof Number;
        }
        return type == FieldType.CHECKBOX && literal instanceof Boolean;
    }

    private static String advice(FieldType type) {
        return switch (type) {
            case TEXTFIELD, TEXTAREA -> "sammenlign med en tekst, \"\" når feltet er tomt.";
            case NUMBER -> "sammenlign med et tal.";
            case SELECT, RADIO -> "sammenlign med en kode eller null.";
            case CHECKLIST, TAGLIST -> "brug list contains(felt, \"KODE\").";
            case CHECKBOX -> "skriv feltet alene, eller sammenlign med true eller false.";
            case DATE, DATETIME -> "sammenlign kun med null.";
        };
    }

    private void requireShortChain(String key) {
        if (byKey.get(key).stream().anyMatch(condition -> condition.keys().contains(key))) {
            problems.add("%s: betingelsen må ikke spørge til feltet selv.".formatted(names.get(key)));
        } else if (level(key, new HashSet<>()) > MAX_LEVEL) {
            problems.add("%s: betingelserne hænger sammen i for mange led. Spørg til et felt, der altid vises."
                    .formatted(names.get(key)));
        }
    }

    /** 0 for a field that is always shown, else one more than the highest level it asks for; a circle is too high. */
    private int level(String key, Set<String> path) {
        if (path.size() > MAX_LEVEL || !path.add(key)) {
            return MAX_LEVEL + 1;
        }
        int level = byKey.getOrDefault(key, List.of()).stream()
                .flatMap(condition -> condition.keys().stream())
                .mapToInt(asked -> 1 + level(asked, path))
                .max()
                .orElse(0);
        path.remove(key);
        return level;
    }
}
