package dk.forloeb.clarification;

/** What the municipality does with a recommendation. */
public enum ConsideredStep {
    FOELG("Følg indstillingen"),
    FORELAEG_IGEN("Forelæg sagen igen"),
    AFVIG("Afvig fra indstillingen");

    private final String label;

    ConsideredStep(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
