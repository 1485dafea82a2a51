package dk.forloeb.screening;

/** Another special effort that the citizen takes part in already. */
public enum OtherEffort {
    INGEN("Ingen anden særindsats"),
    FLERE_SKAL_MED("Flere skal med"),
    PERSPEKTIV("Perspektiv"),
    ANDEN("Anden særindsats");

    private final String label;

    OtherEffort(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
