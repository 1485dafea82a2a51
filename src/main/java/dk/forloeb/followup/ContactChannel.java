package dk.forloeb.followup;

/** How a citizen was contacted. */
public enum ContactChannel {
    FREMMOEDE("Fremmøde"),
    TELEFON("Telefon"),
    VIDEO("Video");

    private final String label;

    ContactChannel(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
