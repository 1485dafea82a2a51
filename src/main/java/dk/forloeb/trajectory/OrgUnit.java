package dk.forloeb.trajectory;

/** The employment unit that owns a trajectory. */
public enum OrgUnit {
    CENTER_NORD("Center Nord"),
    CENTER_SYD("Center Syd");

    private final String label;

    OrgUnit(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
