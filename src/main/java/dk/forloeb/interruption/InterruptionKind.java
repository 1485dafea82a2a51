package dk.forloeb.interruption;

/** What has happened to a citizen that concerns the course (domain 1.0.6). */
public enum InterruptionKind {
    FLYTTET("Flyttet til en anden kommune"),
    UDREJST("Udrejst af Danmark"),
    FORSVUNDET("Forsvundet"),
    DOED("Død"),
    JOB("Job på fuld tid"),
    DELTIDSJOB("Deltidsjob"),
    UDDANNELSE("Begyndt på uddannelse"),
    YDELSE_OPHOERT("Ydelsen er ophørt"),
    YDELSE_AENDRET("Ydelsen er ændret"),
    EGET_OENSKE("Ønsker ikke at være med længere"),
    ADRESSEBESKYTTELSE("Navne- og adressebeskyttelse"),
    SAMTYKKE_TRUKKET("Samtykke trukket tilbage"),
    PAUSE_BARSEL("Barsel"),
    PAUSE_AFSONING("Afsoning"),
    SAGSBEHANDLER_SKIFT("Den faste sagsbehandler er stoppet eller længe væk"),
    /** Told of by the calendar alone: another rule set applies from this day. */
    NYE_REGLER("Nye regler");

    private final String label;

    InterruptionKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** The citizen comes back, on a day that is known or thought of. */
    public boolean isPause() {
        return this == PAUSE_BARSEL || this == PAUSE_AFSONING;
    }

    /** The citizen still lives here, so that a case about flexjob or pension is decided unless the citizen withdraws it. */
    public boolean leavesCaseToDecide() {
        return switch (this) {
            case JOB, UDDANNELSE, YDELSE_OPHOERT, EGET_OENSKE -> true;
            default -> false;
        };
    }

    /** What the caseworker should think of when the course goes on. */
    public String advice() {
        return switch (this) {
            case DELTIDSJOB -> "Tilpas timer og tilbud i planen, så de passer med arbejdet.";
            case YDELSE_AENDRET -> "Se, om borgeren stadig er i målgruppen, og om forløbet skal holde pause.";
            case ADRESSEBESKYTTELSE ->
                "Aftal, hvordan borgeren kontaktes trygt, og bed andre slette adresser, de har fået.";
            case PAUSE_BARSEL, PAUSE_AFSONING ->
                "Aftal, hvornår borgeren vender tilbage, og hvad der holder pause imens.";
            case SAMTYKKE_TRUKKET -> "Stop deling af oplysninger fra nu af, og giv dem besked, der har fået dem.";
            default -> "Tal med borgeren om, hvad ændringen betyder for forløbet.";
        };
    }
}
