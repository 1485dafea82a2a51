package dk.forloeb.decision;

/** What a decision gives the citizen. */
public enum DecisionResult {
    BEVILGET("Bevilget"),
    DELVIS("Delvist bevilget"),
    AFSLAG("Afslag"),
    INDGREB("Indgreb over for borgeren"),
    BORTFALD("Indgrebet bortfalder");

    private final String label;

    DecisionResult(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
