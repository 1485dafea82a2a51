package dk.forloeb.trajectory;

import java.util.List;

/**
 * What other single fact would have made a table propose something else.
 *
 * @param changes in the order of the table's columns; empty when no single fact would have, and when it can't be found out
 * @param more whether there are others
 */
public record ProposalChanges(ProposalView proposal, Standing standing, List<Change> changes, boolean more) {

    /** Whether the table could be asked again. */
    public enum Standing {
        ASKED_AGAIN,
        /** The proposal keeps not all that the table asks. */
        INPUTS_NOT_KEPT,
        VERSION_DELETED,
        /** With what was kept the version answers otherwise today, so that nothing else it says can be trusted. */
        ANSWERS_OTHERWISE
    }

    /**
     * @param question the column in Danish
     * @param from as it was kept; null when unknown
     * @param to values of which each alone leads to the result
     * @param result code, number or several codes as {@link Proposed#result()}, or a sentence
     * @param sentence whether the result is the table's own sentence, because its codes are not what was proposed
     * @param rows the rows that would have hit, counted from 1
     */
    public record Change(String question, Object from, List<Object> to, String result, boolean sentence, String rows) {}

    static ProposalChanges none(ProposalView proposal, Standing standing) {
        return new ProposalChanges(proposal, standing, List.of(), false);
    }
}
