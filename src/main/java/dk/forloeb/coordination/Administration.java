package dk.forloeb.coordination;

/** An administration of the municipality that is asked; the code is also that of the party in a consent. */
public enum Administration {
    SOF("Socialforvaltningen"),
    SUF("Sundheds- og Omsorgsforvaltningen"),
    BUF("Børne- og Ungdomsforvaltningen"),
    KFF("Kultur- og Fritidsforvaltningen"),
    ANDEN("Anden forvaltning");

    private final String label;

    Administration(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
