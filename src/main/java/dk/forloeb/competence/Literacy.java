package dk.forloeb.competence;

/** How well the citizen reads and writes, in whatever language. */
public enum Literacy {
    INGEN("Ingen"),
    SVAG("Svag"),
    FUNKTIONEL("Funktionel");

    private final String label;

    Literacy(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
