package dk.forloeb.placement;

/** What a caseworker confirms to have checked before a placement is approved. */
public enum ApprovalCheck {
    MERBESKAEFTIGELSE("Merbeskæftigelse (kun løntilskud)"),
    SEKS_MAANEDERS_LEDIGHED("Seks måneders ledighed eller en undtagelse (kun løntilskud)"),
    IKKE_SENESTE_ARBEJDSGIVER("Ikke seneste arbejdsgiver"),
    ARBEJDSMILJOE("Instruktion og arbejdsmiljø er aftalt"),
    SKAANEHENSYN("Skånehensyn er aftalt");

    private final String label;

    ApprovalCheck(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
