package dk.forloeb.trajectory;

/** What a deadline counts from. */
public enum StartEvent {
    OPGAVE("opgaven opstod"),
    HENVISNING("borgeren blev henvist"),
    HENVENDELSE("borgeren første gang bad om hjælp"),
    FOERSTE_TILBUD("lovens dag for det første tilbud"),
    KOMPETENCER("kompetencerne blev afklaret"),
    LAEGETID("tiden hos lægen"),
    LAEGEGENNEMGANG("vejen efter lægegennemgangen blev valgt"),
    GENOPTAGELSE("forløbet blev genoptaget efter en pause"),
    KLAGE("klagen kom"),
    ANMODNING("anmodningen kom"),
    PAUSE_SLUT("pausen slutter"),
    SVARFRIST("forvaltningen skulle have svaret"),
    AFTALE("den første aftale skulle være gennemført");

    private final String label;

    StartEvent(String label) {
        this.label = label;
    }

    /** Danish words for users, as they stand after »fra«. */
    public String label() {
        return label;
    }
}
