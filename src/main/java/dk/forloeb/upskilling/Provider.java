package dk.forloeb.upskilling;

/** Who gives a course. */
public enum Provider {
    JOBDANSK("Jobdansk"),
    FVU("FVU"),
    DANSKUDDANNELSE("Danskuddannelse"),
    PLEJEKURSUS("Plejekursus"),
    SERVICEKURSUS("Servicekursus"),
    ANDET("Andet");

    private final String label;

    Provider(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
