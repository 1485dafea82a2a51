package dk.forloeb.clarification;

/** What team or municipality recommends. */
public enum Recommendation {
    FLEKSJOB("Fleksjob"),
    RESSOURCEFORLOEB("Ressourceforløb"),
    FOERTIDSPENSION("Førtidspension"),
    ANDEN_INDSATS("Anden indsats"),
    TILBAGE("Tilbage til indsatsen");

    private final String label;

    Recommendation(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** What is decided about when the recommendation is followed. */
    public CaseKind caseKind() {
        return switch (this) {
            case FLEKSJOB -> CaseKind.FLEKSJOB;
            case RESSOURCEFORLOEB -> CaseKind.RESSOURCEFORLOEB;
            case FOERTIDSPENSION -> CaseKind.FOERTIDSPENSION;
            case ANDEN_INDSATS, TILBAGE -> CaseKind.INGEN;
        };
    }
}
