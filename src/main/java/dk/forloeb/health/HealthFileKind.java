package dk.forloeb.health;

/** What a text of the health file of a pension case is. */
public enum HealthFileKind {
    RESSOURCER("Ressourcer"),
    UDFORDRINGER("Udfordringer"),
    RAADGIVNING("Sundhedsfaglig rådgivning"),
    REFERAT("Referat");

    private final String label;

    HealthFileKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
