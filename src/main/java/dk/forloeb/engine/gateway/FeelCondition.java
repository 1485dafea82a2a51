package dk.forloeb.engine.gateway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * A condition of a form, such as {@code = otherEffort != "ANDEN"}. The browser answers it with feelin, the server with the
 * engine's own FEEL; only the part of the language is let in where the two agree for every value, null included:
 *
 * <ul>
 *   <li>a field compared with a fixed value, {@code list contains(field, "X")}, a checkbox by itself;
 *   <li>{@code and}, {@code or}, {@code not(...)}, parentheses, true and false.
 * </ul>
 *
 * Null is unknown: {@code x = "A"} is false and {@code x != "A"} true when x is null; {@code x > 3},
 * {@code list contains(x, "A")} and {@code not(x)} are null then; {@code and}, {@code or} and {@code not} follow
 * three-valued logic. A condition holds only when it is true, so a null result never hides a field.
 */
public final class FeelCondition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final String text;
    private final ParsedExpression expression;
    private final List<Use> uses;

    private FeelCondition(String text, ParsedExpression expression, List<Use> uses) {
        this.text = text;
        this.expression = expression;
        this.uses = uses;
    }

    /** How a condition uses a field; the literal is a String, a BigDecimal, a Boolean or null. */
    record Use(String key, Kind kind, Object literal) {

        enum Kind {
            TRUTH,
            EQUALITY,
            ORDER,
            CONTAINS
        }
    }

    /** A condition outside the part of FEEL that is let in; the message is Danish. */
    static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * @param text the condition with its leading {@code =}
     * @throws RefusedException when it is not in the part of FEEL that is let in
     */
    static FeelCondition parse(String text) {
        if (!text.startsWith("=")) {
            throw new RefusedException("En betingelse skal begynde med =.");
        }
        String feel = text.substring(1).strip();
        List<Use> uses = new ConditionParser(feel).parse();
        ParseResult parsed = FEEL.parseExpression(feel);
        if (!parsed.isSuccess()) {
            throw new RefusedException("Betingelsen kan ikke læses af motorens FEEL.");
        }
        return new FeelCondition(text, parsed.parsedExpression(), uses);
    }

    /** Keys of the fields that the condition reads. */
    public Set<String> keys() {
        return uses.stream().map(Use::key).collect(Collectors.toUnmodifiableSet());
    }

    List<Use> uses() {
        return uses;
    }

    /**
     * @param values every key of the form: String, BigDecimal, Boolean, list of String or null
     * @return true only when the condition is true; false and null both say no
     */
    public boolean holds(Map<String, Object> values) {
        EvaluationResult result = FEEL.evaluate(expression, values);
        if (!result.isSuccess()) {
            throw new IllegalStateException("Form condition '%s' cannot be evaluated.".formatted(text));
        }
        return Boolean.TRUE.equals(result.result());
    }

    @Override
    public String toString() {
        return text;
    }
}
