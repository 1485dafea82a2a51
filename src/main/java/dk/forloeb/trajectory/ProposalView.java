package dk.forloeb.trajectory;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * A proposal, what it was made from, and what the person then chose.
 *
 * @param about what a number that is proposed counts, as the table calls it in Danish; null for words
 * @param inputs by the Danish name of the column, in the order of the table; null where the fact was unknown
 * @param chosen code; null as long as nobody has chosen, and where the table alone settles the matter
 * @param overrideReason why the person chose otherwise; null where not
 */
public record ProposalView(
        UUID id,
        Proposed proposed,
        String about,
        String ruleSetId,
        LocalDateTime proposedAt,
        Map<String, Object> inputs,
        String chosen,
        String overrideReason,
        String decidedBy,
        LocalDateTime decidedAt) {

    public boolean isOverridden() {
        return chosen != null && proposed.isOverriddenBy(chosen);
    }
}
