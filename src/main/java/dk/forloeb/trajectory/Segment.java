package dk.forloeb.trajectory;

/** How far the citizen is from a job, as proposed by target-group.dmn. */
public enum Segment {
    JOBNAER("Jobnær"),
    OPKVAL("Opkvalificering"),
    UDSAT("Udsat"),
    AFKLARING("Afklaring");

    private final String label;

    Segment(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
