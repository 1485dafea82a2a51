package dk.forloeb.coordination;

/** What was written down about a request that was shared. */
public enum EntryKind {
    SVAR("Svar"),
    INTET_SVAR("Forvaltningen svarer ikke"),
    OPFOELGNING("Opfølgning");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
