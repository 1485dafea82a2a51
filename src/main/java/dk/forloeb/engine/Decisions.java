package dk.forloeb.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The decision tables that process owners keep. Evaluated outside the process, so that no input is left in the engine. */
public interface Decisions {

    /**
     * Evaluates the newest deployed version of a table.
     *
     * @param inputs values by input name: String, Integer, Boolean, BigDecimal, LocalDate or a list of String; every input of the table
     *     needs an entry, null where the fact is unknown
     * @return the rules that hit, in the order of the table
     */
    Outcome evaluate(String decisionId, Map<String, Object> inputs);

    /**
     * Names rules as the process owner finds them in the table: »Målgruppe, række 7, version 2«.
     *
     * @param ruleIds ids of rules of that version, joined by commas
     */
    String nameOf(String decisionId, int version, String ruleIds);

    /**
     * What the columns of a version ask, in Danish, by the name of the input.
     *
     * @return empty when that version has been deleted since
     */
    Map<String, String> questionsOf(String decisionId, int version);

    /**
     * Names the version alone, without the row: »Målgruppe, version 2«.
     */
    String titleOf(String decisionId, int version);

    /**
     * Which inputs a proposal of these rules lets its reader conclude anything about: those that a cell asks in one of these
     * rows or in a row above.
     *
     * @param ruleIds ids of rules of that version, joined by commas
     * @return empty when that version has been deleted since
     */
    Set<String> toldBy(String decisionId, int version, String ruleIds);

    /**
     * What a table counts whose answer is a number, in Danish: the name of its first column of answers.
     *
     * @return null when that version has been deleted since, or answers in words
     */
    String countedBy(String decisionId, int version);

    /**
     * Lets a past version be asked again, as often as wanted, without a statement for each time.
     *
     * @return what was found out; empty when that version has been deleted since
     */
    <T> Optional<T> again(String decisionId, int version, Function<PastTable, T> work);

    /**
     * @param version version of the deployed table that answered
     */
    record Outcome(String decisionId, int version, List<Hit> hits) {

        /** The only or first hit; every table ends with a row that always hits. */
        public Hit first() {
            if (hits.isEmpty()) {
                throw new IllegalStateException("Decision table '%s' has no row for this case.".formatted(decisionId));
            }
            return hits.get(0);
        }
    }

    /** One rule that hit: its id in the table and its outputs by name. */
    record Hit(String ruleId, Map<String, Object> outputs) {

        public String text(String output) {
            return (String) outputs.get(output);
        }

        public int number(String output) {
            return outputs.get(output) instanceof Number number ? number.intValue() : 0;
        }
    }
}
