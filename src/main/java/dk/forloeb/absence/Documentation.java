package dk.forloeb.absence;

/** How a citizen has shown the cause of an absence. */
public enum Documentation {
    INGEN("Ingen"),
    TRO_OG_LOVE("Tro og love"),
    LAEGEERKLAERING("Lægeerklæring");

    private final String label;

    Documentation(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
