package dk.forloeb.trajectory;

/** Level of Danish on the CEFR scale; the order of the constants is the rank 0–5 that decision tables use. */
public enum DanishLevel {
    PRE_A1("Før A1"),
    A1("A1"),
    A2("A2"),
    B1("B1"),
    B2("B2"),
    C1("C1");

    private final String label;

    DanishLevel(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
