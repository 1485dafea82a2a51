package dk.forloeb.trajectory;

/** Highest education. */
public enum EducationLevel {
    INGEN("Ingen"),
    GRUNDSKOLE("Grundskole"),
    UNGDOM("Ungdomsuddannelse"),
    ERHVERV("Erhvervsuddannelse"),
    VIDEREGAAENDE("Videregående uddannelse");

    private final String label;

    EducationLevel(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
