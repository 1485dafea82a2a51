package dk.forloeb.trajectory;

/** What a consent is given for; one consent per purpose. */
public enum ConsentPurpose {
    LAEGE_PAA_JOBCENTER("Læge på jobcenteret"),
    TVAERGAAENDE("Samarbejde med andre forvaltninger"),
    ARBEJDSGIVER("Arbejdsgiver"),
    MENTOR("Mentor"),
    PARTNER("Samarbejdspartner"),
    LAEGEATTEST("Lægeattester til sag om fleksjob eller pension");

    private final String label;

    ConsentPurpose(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
