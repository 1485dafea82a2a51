package dk.forloeb.trajectory;

/** Who referred the citizen. */
public enum ReferralSource {
    SAGSBEHANDLER("Sagsbehandler"),
    DATALISTE("Dataliste"),
    ANDEN_FORVALTNING("Anden forvaltning"),
    BORGER("Borgeren selv"),
    CIVILSAMFUND("Forening eller frivillige");

    private final String label;

    ReferralSource(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
