package dk.forloeb.clarification;

/** How sure it is that the citizen's ability to work stays as it is. */
public enum Prognosis {
    SIKKER("Sikker"),
    USIKKER("Usikker"),
    FORBEDRING_MULIG("Bedring er mulig");

    private final String label;

    Prognosis(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
