package dk.forloeb.clarification;

/** What the citizen hopes for. */
public enum CitizenWish {
    FLEKSJOB("Fleksjob"),
    FOERTIDSPENSION("Førtidspension"),
    JOB("Job"),
    VED_IKKE("Ved ikke");

    private final String label;

    CitizenWish(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
