package dk.forloeb.employment;

/** Who waits for the citizen and is told that the course is over. */
public enum ToldParty {
    VIRKSOMHED("Virksomheden"),
    MENTOR("Mentoren"),
    UNDERVISER("Underviseren"),
    INGEN("Ingen skal have besked");

    private final String label;

    ToldParty(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
