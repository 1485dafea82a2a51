package dk.forloeb.employment;

/** What makes it hard to keep a job or an education. */
public enum AftercareIssue {
    FRAVAER,
    HELBRED,
    SAMARBEJDE,
    SPROG,
    TRANSPORT,
    FAMILIE,
    INGEN
}
