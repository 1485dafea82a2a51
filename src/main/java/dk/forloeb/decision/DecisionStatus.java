package dk.forloeb.decision;

/** How far a decision has come. */
public enum DecisionStatus {
    UDKAST("Udkast"),
    HOERING("I partshøring"),
    BEGRUNDES("Begrundes"),
    TIL_GODKENDELSE("Til godkendelse"),
    GODKENDT("Godkendt"),
    AFSENDT("Afsendt"),
    MEDDELT("Meddelt"),
    IKKE_MEDDELT("Kunne ikke meddeles"),
    FRAFALDET("Frafaldet"),
    /** The course ended before it was sent. */
    BORTFALDET("Bortfaldet");

    private final String label;

    DecisionStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
