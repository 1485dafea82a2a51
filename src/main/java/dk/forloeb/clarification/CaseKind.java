package dk.forloeb.clarification;

/** What is decided about. */
public enum CaseKind {
    FLEKSJOB("Fleksjob"),
    FOERTIDSPENSION("Førtidspension"),
    RESSOURCEFORLOEB("Ressourceforløb"),
    INGEN("Ingen sag");

    private final String label;

    CaseKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether there is anything to decide. */
    public boolean isDecided() {
        return this != INGEN;
    }

    /** Whether something else than pension is decided about. */
    boolean isBesidePension() {
        return isDecided() && this != FOERTIDSPENSION;
    }

    /** What a decision of this kind comes to; a refusal without a code of its own leads back to the effort. */
    ClarificationOutcome outcome(boolean granted) {
        return switch (this) {
            case FLEKSJOB -> granted ? ClarificationOutcome.FLEKS_BEVILGET : ClarificationOutcome.FLEKS_AFSLAG;
            case FOERTIDSPENSION -> granted ? ClarificationOutcome.FP_BEVILGET : ClarificationOutcome.FP_AFSLAG;
            case RESSOURCEFORLOEB -> granted ? ClarificationOutcome.RF_BEVILGET : ClarificationOutcome.TILBAGE_T1;
            case INGEN -> ClarificationOutcome.TILBAGE_T1;
        };
    }

    /** How a granted decision of this kind is carried out; null where there is none. */
    public Effectuation effectuation() {
        return switch (this) {
            case FLEKSJOB -> Effectuation.FLEKSJOB_VISITERET;
            case FOERTIDSPENSION -> Effectuation.PENSION_OVERDRAGET;
            case RESSOURCEFORLOEB -> Effectuation.RESSOURCEFORLOEB_BEGYNDT;
            case INGEN -> null;
        };
    }
}
