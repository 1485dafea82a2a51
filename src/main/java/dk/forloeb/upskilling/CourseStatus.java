package dk.forloeb.upskilling;

/** Life cycle of a course; the code is stored, the Danish label shown. */
public enum CourseStatus {
    PLANLAGT("Planlagt"),
    I_GANG("I gang"),
    FORLAENGET("Forlænget"),
    GENNEMFOERT("Gennemført"),
    AFBRUDT("Afbrudt");

    private final String label;

    CourseStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    boolean isRunning() {
        return this == I_GANG || this == FORLAENGET;
    }
}
