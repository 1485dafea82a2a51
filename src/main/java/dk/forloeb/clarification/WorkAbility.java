package dk.forloeb.clarification;

/** How the citizen's ability to work is judged. */
public enum WorkAbility {
    VAESENTLIG_VARIGT("Væsentligt og varigt nedsat"),
    VAESENTLIG_MIDLERTIDIG("Væsentligt, men midlertidigt nedsat"),
    IKKE_NEDSAT("Ikke nedsat");

    private final String label;

    WorkAbility(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
