package dk.forloeb.health;

/** How soon the physician should see the citizen. */
public enum ReferralUrgency {
    NORMAL("Normal"),
    HASTER("Haster");

    private final String label;

    ReferralUrgency(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
