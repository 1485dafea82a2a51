package dk.forloeb.trajectory;

import dk.forloeb.engine.Decisions.Hit;
import dk.forloeb.engine.Decisions.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a table's outcome comes to, in the words of the proposal.
 *
 * @param key equal for outcomes that propose the same
 * @param text as a proposal keeps it, or a sentence
 */
record TableAnswer(String key, String text, boolean sentence) {

    private static final String REASON = "reason";

    /**
     * How the proposal was read from the outcome: one column's code, yes or no, or number. Where no column says what was proposed,
     * as when the law allows less than the table, two outcomes propose the same when they say the same in all columns.
     */
    static Function<Outcome, TableAnswer> reading(Outcome outcome, String proposed) {
        List<String> columns = List.copyOf(outcome.first().outputs().keySet());
        for (String column : columns) {
            boolean first = column.equals(columns.get(0));
            if (proposed.equals(text(outcome, column, first))) {
                return other -> {
                    String text = text(other, column, first);
                    return new TableAnswer(text, text, false);
                };
            }
        }
        return TableAnswer::whole;
    }

    /** @param numbers whether a number counts: only what the first column counts is ever proposed */
    private static String text(Outcome outcome, String column, boolean numbers) {
        return outcome.hits().stream()
                .map(hit -> code(hit.outputs().get(column), numbers))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static String code(Object value, boolean numbers) {
        if (value instanceof Boolean yes) {
            return yes ? "JA" : "NEJ";
        }
        if (value instanceof Number number) {
            return numbers ? String.valueOf(number.intValue()) : null;
        }
        return value == null ? null : value.toString();
    }

    private static TableAnswer whole(Outcome outcome) {
        String key = outcome.hits().stream()
                .map(hit -> {
                    Map<String, Object> answers = new HashMap<>(hit.outputs());
                    answers.remove(REASON);
                    return answers.toString();
                })
                .collect(Collectors.joining());
        String reasons =
                outcome.hits().stream().map(TableAnswer::reason).distinct().collect(Collectors.joining(" "));
        return new TableAnswer(key, reasons, true);
    }

    private static String reason(Hit hit) {
        return hit.outputs().get(REASON) instanceof String reason ? reason : "";
    }
}
