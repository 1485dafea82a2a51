package dk.forloeb.competence;

/** How the level of Danish was found. */
public enum DanishTestKind {
    FVU_TEST("FVU-test"),
    SPROGSKOLE("Oplyst af sprogskolen"),
    SAMTALE("Samtale");

    private final String label;

    DanishTestKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
