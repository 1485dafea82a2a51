package dk.forloeb.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version of a decision table that can be asked again, to see what else it would have answered. */
public interface PastTable {

    /** What its columns ask, in their order, without the day and the rule set, which nobody chooses. */
    List<Question> questions();

    /** Whether an answer is worked out of the inputs, so that it may change where no cell says so. */
    boolean computes();

    /**
     * Asks it once. What the table does not answer, because no row fits or a cell can't be worked out, is empty.
     *
     * @param inputs as {@link Decisions#evaluate} takes them
     */
    Optional<Decisions.Outcome> ask(Map<String, Object> inputs);

    /** The rows that hit as the table's keeper counts them, from 1: »7«, or »2 og 5«. */
    String rows(Decisions.Outcome outcome);

    /**
     * One input of a table.
     *
     * @param input its name
     * @param title what the column asks, in Danish
     * @param limits values just at and beyond each limit that the column's cells draw: numbers as {@link BigDecimal}, days,
     *     texts, or yes and no
     */
    record Question(String input, String title, Kind kind, List<Object> limits) {}

    /** What can be answered to a column. */
    enum Kind {
        WHOLE(BigDecimal.ONE),
        DECIMAL(new BigDecimal("0.1")),
        DAY(null),
        CHOICE(null);

        private final BigDecimal step;

        Kind(BigDecimal step) {
            this.step = step;
        }

        public boolean isNumber() {
            return step != null;
        }

        /** The least difference between two answers that are told apart; null for what is no number. */
        public BigDecimal step() {
            return step;
        }
    }
}
