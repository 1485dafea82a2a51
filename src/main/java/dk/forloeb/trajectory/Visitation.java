package dk.forloeb.trajectory;

/** The statutory visitation category. */
public enum Visitation {
    JOBPARAT("Jobparat"),
    AKTIVITETSPARAT("Aktivitetsparat"),
    UDDANNELSESPARAT("Uddannelsesparat"),
    AKTIVITETSPARAT_UNG("Aktivitetsparat, under 30 år");

    private final String label;

    Visitation(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
