package dk.forloeb.mentoring;

/** Where a mentor comes from; one from the workplace must give more than ordinary training (LAB § 167). */
public enum MentorSource {
    KOMMUNE("Kommunen"),
    EKSTERN("En ekstern organisation"),
    VIRKSOMHED("Arbejdspladsen");

    private final String label;

    MentorSource(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
