package dk.forloeb.clarification;

/** How a decision that went the citizen's way is carried out. */
public enum Effectuation {
    FLEKSJOB_VISITERET("Visiteret til fleksjob"),
    PENSION_OVERDRAGET("Overdraget til Socialforvaltningen og Udbetaling Danmark"),
    RESSOURCEFORLOEB_BEGYNDT("Ressourceforløb begyndt");

    private final String label;

    Effectuation(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
