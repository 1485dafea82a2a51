package dk.forloeb.coordination;

/** Who does what was agreed. */
public enum ActionOwner {
    FORVALTNING("Forvaltningen"),
    SAGSBEHANDLER("Sagsbehandleren"),
    KOORDINATOR("Koordinatoren"),
    BORGER("Borgeren");

    private final String label;

    ActionOwner(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
