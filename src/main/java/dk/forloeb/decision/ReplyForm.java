package dk.forloeb.decision;

/** How a citizen gave a reply. */
public enum ReplyForm {
    SKRIFTLIG("Skriftligt"),
    MUNDTLIG("Mundtligt");

    private final String label;

    ReplyForm(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
