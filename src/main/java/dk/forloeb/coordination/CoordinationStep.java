package dk.forloeb.coordination;

/** What comes after an answer has been followed up. */
public enum CoordinationStep {
    AFSLUT("Samarbejdet om denne anmodning er slut"),
    FOELG_OP("Der følges op igen"),
    SPOERG_IGEN("Forvaltningen spørges igen");

    private final String label;

    CoordinationStep(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
