package dk.forloeb.followup;

/** How a citizen was contacted. */
public enum ContactChannel {
    FREMMOEDE,
    TELEFON,
    VIDEO
}
