package dk.forloeb.screening;

/** What the screener decides on a referral (integration action plan, principle A). */
public enum ScreeningResult {
    TILBUDT("Tilbydes en plads"),
    VENTELISTE("Kommer på venteliste"),
    IKKE_MAALGRUPPE("Er ikke i målgruppen");

    private final String label;

    ScreeningResult(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
