package dk.forloeb.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The decision tables as the people who keep them see them: which rows apply on a day, and what they say. */
public interface DecisionTables {

    /** The newest version of every table, by its Danish name. */
    List<Table> all();

    /** The newest version of one table. */
    Table table(String decisionId);

    /** A version that may no longer be the newest; empty when it has been deleted since. */
    Optional<Table> version(String decisionId, int version);

    /**
     * The rows that can be hit on a day under a rule set, in the order of the table. A row that an earlier one with the same
     * or wider conditions always comes before is left out.
     */
    List<Row> inForce(Table table, LocalDate day, String ruleSetId);

    /**
     * @param name Danish name
     * @param firstHitOnly whether the first row that fits is the only answer
     */
    record Table(String id, String name, int version, boolean firstHitOnly, List<Row> rows) {}

    /**
     * @param no counted from 1
     * @param day what the row asks of the decision date, in FEEL; empty when nothing
     * @param ruleSet what the row asks of the rule set, in FEEL; empty when nothing
     * @param conditions the row's other conditions in FEEL by the Danish name of the column; empty ones too
     * @param answers what the row answers by the Danish name of the column, as a reader reads it
     * @param source where the row comes from, such as a law
     */
    record Row(
            String ruleId,
            int no,
            String day,
            String ruleSet,
            Map<String, String> conditions,
            Map<String, String> answers,
            String source) {}
}
