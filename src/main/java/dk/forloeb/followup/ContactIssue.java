package dk.forloeb.followup;

/** What a citizen has trouble with; a heading only, never a diagnosis. */
public enum ContactIssue {
    FRAVAER,
    HELBRED,
    SAMARBEJDE,
    SPROG,
    TRANSPORT,
    FAMILIE,
    INGEN
}
