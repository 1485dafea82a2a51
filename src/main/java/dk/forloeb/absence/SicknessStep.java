package dk.forloeb.absence;

/** What is held with a citizen who has been ill for long. */
public enum SicknessStep {
    /** The last day that was told is over, before the time of the other two. */
    OPFOELGNING("Opfølgning efter sidste meldte sygedag"),
    SAMTALE("Samtale om sygdom"),
    SAGSKONFERENCE("Sagskonference");

    private final String label;

    SicknessStep(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
