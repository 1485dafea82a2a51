package dk.forloeb.letter;

/** Who a letter is for; the codes are those of table letter-channel. */
public enum RecipientKind {
    BORGER("Borgeren"),
    VIRKSOMHED("Virksomhed"),
    KOMMUNE("Kommune"),
    FORVALTNING("Forvaltning"),
    VAERGE("Forælder eller værge");

    private final String label;

    RecipientKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
