package dk.forloeb.interruption;

/** What a change does to the course; says table interruption. */
public enum Effect {
    AFSLUT("Forløbet afsluttes"),
    FOELG_OP("Sagsbehandleren følger op"),
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
