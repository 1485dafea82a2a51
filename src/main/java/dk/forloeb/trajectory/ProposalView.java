package dk.forloeb.trajectory;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A proposal, what it was made from, and what the person then chose.
 *
 * @param table the version that proposed, without the row that hit
 * @param about what a number that is proposed counts, as the table calls it in Danish; null for words
 * @param inputs in the order of the table
 * @param told names of the inputs about which the row that hit lets its reader conclude anything
 * @param chosen code; null as long as nobody has chosen, and where the table alone settles the matter
 * @param overrideReason why the person chose otherwise; null where not
 */
public record ProposalView(
        UUID id,
        Proposed proposed,
        String table,
        String about,
        String ruleSetId,
        LocalDateTime proposedAt,
        List<Input> inputs,
        Set<String> told,
        String chosen,
        String overrideReason,
        String decidedBy,
        LocalDateTime decidedAt) {

    /**
     * @param name as the table's cells know it
     * @param question the column in Danish; the name again when the version has been deleted since
     * @param answer null where the fact was unknown
     */
    public record Input(String name, String question, Object answer) {}

    public boolean isOverridden() {
        return chosen != null && proposed.isOverriddenBy(chosen);
    }
}
