package dk.forloeb.interruption;

/** What became of a report; every report is kept, whatever the answer. */
public enum InterruptionAnswer {
    AFSLUTTES(
            "Hændelsen er noteret, og forløbet afsluttes nu. Opgaver, frister og aftaler, der var i gang, er stoppet."),
    OPGAVE("Ændringen er noteret. Sagsbehandleren får opgaven at følge op på den."),
    PAUSE("Ændringen er noteret, og forløbet holder pause. Sagsbehandleren har opgaven at genoptage det."),
    SKIFT("Ændringen er noteret. Teamlederen får opgaven at vælge en ny sagsbehandler."),
    NOTERET("Ændringen er noteret i forløbet. Den giver ingen opgave."),
    GENTAGET("Ændringen var allerede meldt for den dag. Der sker ikke mere."),
    IKKE_I_GANG(
            "Ændringen er noteret, men forløbet er slut eller ved at blive afsluttet, så den giver ingen opgave. Dødsfald,"
                    + " adressebeskyttelse og tilbagetrukne samtykker får virkning med det samme.");

    private final String label;

    InterruptionAnswer(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** The report came twice or found nobody who waits for it, so that the teller must know. */
    public boolean changesNothing() {
        return this == GENTAGET || this == IKKE_I_GANG;
    }

    /** The course has been woken by the report. */
    public boolean wakes() {
        return this == AFSLUTTES || this == OPGAVE || this == PAUSE || this == SKIFT;
    }
}
