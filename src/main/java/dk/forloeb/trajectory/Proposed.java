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

    /** The same without why, once that tells what the physician wrote and the citizen no longer lets others know. */
    public Proposed withheld() {
        String why = "Bygger på det, lægen har skrevet. Borgeren har ikke længere givet samtykke til, at det deles.";
        return new Proposed(decisionId, decisionVersion, ruleId, result, why, "Vises ikke");
    }

    /** Whether a choice differs from what the system proposed, so that a reason must be given. */
    public boolean isOverriddenBy(String choice) {
        return !MANUAL.equals(result) && !result.equals(choice);
    }
}
