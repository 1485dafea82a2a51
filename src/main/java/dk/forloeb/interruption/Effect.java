package dk.forloeb.interruption;

/** What a change does to the course; says table interruption. */
public enum Effect {
    AFSLUT("Forløbet afsluttes"),
    FOELG_OP("Sagsbehandleren følger op"),
    PAUSE("Forløbet holder pause"),
    NY_SAGSBEHANDLER("Teamlederen vælger en ny sagsbehandler"),
    NYE_REGLER("Sagsbehandleren gennemgår de nye regler"),
    NOTER("Noteres");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
