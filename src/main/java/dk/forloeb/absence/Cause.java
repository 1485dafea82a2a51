package dk.forloeb.absence;

/** Whether an absence has a reasonable cause (rimelig grund, LAS § 13). */
public enum Cause {
    JA("Ja"),
    NEJ("Nej"),
    AFVENTER("Afventer dokumentation");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
