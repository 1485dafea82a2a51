package dk.forloeb.absence;

/** What became of a report of absence or of recovery; every report is kept, whatever the answer. */
public enum ReportAnswer {
    OPRETTET("Fraværet er meldt. Sagsbehandleren får opgaven at kontakte borgeren."),
    SAMLET("Fraværet er noteret. Borgeren kontaktes allerede om et andet fravær, og de behandles sammen."),
    GENTAGET("Fraværet var allerede meldt for den dag. Der er ikke oprettet en ny opgave."),
    NOTERET("Fraværet er noteret i forløbet, men der oprettes ingen opgave, for forløbet er ikke i gang."),
    RASKMELDT("Raskmeldingen er noteret, og sagsbehandleren får opgaven at aftale, hvordan forløbet fortsætter."),
    INGEN_SYGDOM("Raskmeldingen er noteret, men borgeren var ikke meldt syg, så der sker ikke mere.");

    private final String label;

    ReportAnswer(String label) {
        this.label = label;
    }

    /** Danish sentence for whoever has told. */
    public String label() {
        return label;
    }

    /** The report found nobody who waits for it, or came twice, so that the teller must know. */
    public boolean changesNothing() {
        return this == GENTAGET || this == NOTERET || this == INGEN_SYGDOM;
    }
}
