package dk.forloeb.employment;

/** How staff and citizen met. */
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
