package dk.forloeb.health;

/** How ill the physician judges the citizen to be; confidential. */
public enum Severity {
    INGEN("Ingen"),
    LET("Let"),
    MODERAT("Moderat"),
    SVAER("Svær");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
