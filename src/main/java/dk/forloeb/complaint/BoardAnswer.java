package dk.forloeb.complaint;

/** What the appeals board (Ankestyrelsen) decides about a complaint. */
public enum BoardAnswer {
    STADFAESTET("Stadfæstet"),
    AENDRET("Ændret"),
    HJEMVIST("Hjemvist"),
    OPHAEVET("Ophævet"),
    AFVIST("Afvist");

    private final String label;

    BoardAnswer(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether the municipality has to decide once more. */
    public boolean returnsCase() {
        return this == HJEMVIST || this == OPHAEVET;
    }

    /** Whether anything is to be done after it. */
    public boolean asksForFollowUp() {
        return this != STADFAESTET && this != AFVIST;
    }
}
