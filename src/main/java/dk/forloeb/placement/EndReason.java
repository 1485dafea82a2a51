package dk.forloeb.placement;

/** Why a placement came to its end. */
public enum EndReason {
    UDLOEBET("Perioden er udløbet"),
    ANSAT("Borgeren er ansat"),
    AFBRUDT_BORGER("Afbrudt af borgeren"),
    AFBRUDT_VIRKSOMHED("Afbrudt af virksomheden"),
    SYGDOM("Sygdom"),
    ANDET("Andet");

    private final String label;

    EndReason(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
