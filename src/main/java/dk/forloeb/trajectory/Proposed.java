package dk.forloeb.trajectory;

/**
 * A decision table's proposal as a person sees it beside the own choice.
 *
 * @param result code, or several codes joined by commas
 * @param ruleId rule (or rules) of the table that hit
 * @param reason Danish sentence from the table
 * @param rule the rule as a person finds it in the table: »Målgruppe, række 7, version 2«
 */
public record Proposed(
        String decisionId, int decisionVersion, String ruleId, String result, String reason, String rule) {

    /** A proposal whose rule nobody has named yet. */
    public Proposed(String decisionId, int decisionVersion, String ruleId, String result, String reason) {
        this(decisionId, decisionVersion, ruleId, result, reason, ruleId);
    }

    /** The table leaves the choice to the person: no choice differs from such a proposal. */
    public static final String MANUAL = "MANUEL";

    /** The same without what it was made of, for somebody who may not know of that any more. */
    public Proposed withheld(String why) {
        return new Proposed(decisionId, decisionVersion, ruleId, result, why, "Vises ikke");
    }

    /** Whether a choice differs from what the system proposed, so that a reason must be given. */
    public boolean isOverriddenBy(String choice) {
        return !MANUAL.equals(result) && !result.equals(choice);
    }
}
