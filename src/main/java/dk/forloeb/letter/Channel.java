package dk.forloeb.letter;

/** How a letter reaches the citizen; the codes are those of table letter-channel. */
public enum Channel {
    DIGITAL_POST("Digital Post"),
    FYSISK("Fysisk brev"),
    UDLEVERING("Udleveres personligt"),
    STOP("Sendes ikke"),
    E_MAIL("Besked på e-mail");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
