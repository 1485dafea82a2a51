package dk.forloeb.letter;

/** How far a mailing has come. */
public enum MailingStatus {
    TIL_GODKENDELSE("Venter på godkendelse"),
    SENDES("Skrives nu"),
    SENDT("Alle breve er skrevet"),
    AFVIST("Afvist"),
    STOPPET("Stoppet undervejs");

    private final String label;

    MailingStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
