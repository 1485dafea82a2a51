package dk.forloeb.support;

import dk.forloeb.engine.gateway.FieldType;
import dk.forloeb.engine.gateway.FormField;
import dk.forloeb.engine.gateway.FormSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Unmistakable answers, another one in each field that a person types in, to look for wherever they must not be. */
public final class Canaries {

    private static final String WORD = "Kanariefugl%03dq";
    private static final String REFUSED = "Papegøje%03dq";
    private static final List<String> SHAPES = List.of(
            WORD + " har sagt noget til os, som kun sagen må vide, og som er langt nok til hvert felt.",
            WORD + " har forklaret noget, som kun sagen må vide, og som også er langt nok til et felt, der kræver en"
                    + " grundig forklaring på flere linjer, før nogen kan tage stilling til den, så ingen begrundelse er så"
                    + " kort, at den ikke siger noget.",
            WORD,
            "KANARIE-%03dQ",
            "kanariefugl%03dq@fugl.example",
            "150691-1%03d",
            "+45 91837%03d",
            "91837%03d",
            "9183700%03d");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> wordByField = new TreeMap<>();
    private final Set<String> refused = new TreeSet<>();

    /**
     * An answer for each field of text; a field for a short code gets none.
     *
     * @param given answers that stand, which count as canaries too
     */
    public Map<String, Object> in(FormSchema form, Map<String, String> given) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : form.fields()) {
            boolean typed = field.type() == FieldType.TEXTFIELD || field.type() == FieldType.TEXTAREA;
            String answer = !typed || field.readonly() ? null : answer(form.id() + "." + field.key(), field, given);
            if (answer != null) {
                answers.put(field.key(), answer);
            }
        }
        return answers;
    }

    /** A word for where no text belongs, such as a date or a key, so that the form is refused. */
    public String refusedWordFor(String field) {
        String word = REFUSED.formatted(number(field));
        refused.add(word);
        return word;
    }

    /** What was refused. */
    public Set<String> refusedWords() {
        return refused;
    }

    /** All to look for: the telling part of each answer, a number also without blanks, and what was refused. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>(refused);
        wordByField.values().forEach(word -> words.addAll(List.of(word, bare(word))));
        return words;
    }

    /** Fields ({@code form.key}) whose answer is none of these words. */
    public Set<String> fieldsMissingIn(Set<String> found) {
        Set<String> missing = new TreeSet<>();
        wordByField.forEach((field, word) -> {
            if (!found.contains(word) && !found.contains(bare(word))) {
                missing.add(field);
            }
        });
        return missing;
    }

    private String answer(String name, FormField field, Map<String, String> given) {
        String stands = given.get(field.key());
        if (stands != null) {
            wordByField.put(name, stands);
            return stands;
        }
        int number = number(name);
        return SHAPES.stream()
                .map(shape -> shape.formatted(number))
                .filter(text -> fits(text, field.limits()))
                .findFirst()
                .map(text -> {
                    wordByField.put(name, text.split(" har ", 2)[0]);
                    return text;
                })
                .orElse(null);
    }

    private int number(String field) {
        return numbers.computeIfAbsent(field, key -> numbers.size());
    }

    private static boolean fits(String text, FormField.Limits limits) {
        return text.length() <= limits.maxLength()
                && (limits.minLength() == null || text.length() >= limits.minLength())
                && (limits.pattern() == null || limits.pattern().matcher(text).find());
    }

    private static String bare(String word) {
        return word.matches("[+0-9 -]+") ? word.replaceAll("[ -]", "") : word;
    }
}
