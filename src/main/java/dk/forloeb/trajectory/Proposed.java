package dk.forloeb.trajectory;

/**
 * A decision table's proposal as a person sees it beside the own choice.
 *
 * @param result code, or several codes joined by commas
 * @param ruleId rule (or rules) of the table that hit
 * @param reason Danish sentence from the table
 */
public record Proposed(String decisionId, int decisionVersion, String ruleId, String result, String reason) {}
