package dk.forloeb.interruption;

/** Who must be told when a course ends; says table interruption. */
public enum PassOn {
    INGEN("Ingen"),
    OVERDRAG("Sagen overdrages til en ny kommune"),
    BESKED("Andre får besked");

    private final String label;

    PassOn(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
