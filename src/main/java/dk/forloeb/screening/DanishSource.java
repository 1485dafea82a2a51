package dk.forloeb.screening;

/** Where the level of Danish in a referral comes from. */
public enum DanishSource {
    TEST("Test"),
    SELVVURDERET("Borgerens egen vurdering");

    private final String label;

    DanishSource(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
