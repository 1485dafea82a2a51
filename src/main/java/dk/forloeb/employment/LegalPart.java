package dk.forloeb.employment;

/** What the law lets one municipality pass on to the next when a citizen moves. */
public enum LegalPart {
    STAMOPLYSNINGER("Stamoplysninger"),
    PLAN("Planen og tilbud efter loven"),
    AFGOERELSER("Afgørelser og frister");

    private final String label;

    LegalPart(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
