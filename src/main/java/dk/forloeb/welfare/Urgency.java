package dk.forloeb.welfare;

/** How fast the social administration has to look at a child; it looks at every notification within 24 hours. */
public enum Urgency {
    AKUT("Akut: barnet kan være i fare nu"),
    VURDERES("Bekymring, som vurderes inden for 24 timer");

    private final String label;

    Urgency(String label) {
        this.label = label;
    }

    /** Danish name for users and in the letter. */
    public String label() {
        return label;
    }
}
