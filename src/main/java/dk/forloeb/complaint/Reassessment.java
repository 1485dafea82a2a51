package dk.forloeb.complaint;

/** What the municipality thinks of its decision when it looks at it again (form F-B9). */
public enum Reassessment {
    OMGJORT("Omgjort", true),
    DELVIST("Delvist omgjort", true),
    FASTHOLDT("Fastholdt", false),
    TRUKKET("Borgeren har trukket klagen", false);

    private final String label;
    private final boolean changesDecision;

    Reassessment(String label, boolean changesDecision) {
        this.label = label;
        this.changesDecision = changesDecision;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether a new decision takes the place of the old one or of a part of it. */
    public boolean changesDecision() {
        return changesDecision;
    }

    /** What the citizen does not get goes to the appeals board. */
    boolean isForwarded() {
        return this == FASTHOLDT || this == DELVIST;
    }
}
