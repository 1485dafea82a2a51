package dk.forloeb.health;

/** How an interpreter takes part; never a family member or a child. */
public enum InterpreterNeed {
    NEJ("Nej"),
    FREMMOEDE("Ja, ved fremmøde"),
    TELEFON("Ja, på telefon"),
    VIDEO("Ja, på video");

    private final String label;

    InterpreterNeed(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
