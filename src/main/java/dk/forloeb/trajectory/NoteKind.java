package dk.forloeb.trajectory;

/** What a note is about. */
public enum NoteKind {
    HENVISNING("Henvisning"),
    VISITATION("Visitation"),
    OPSTART("Opstartssamtale"),
    SAMTYKKE("Samtykke"),
    AFKLARING("Afklaring"),
    HELBRED("Helbred"),
    PLAN("Plan"),
    OPKVALIFICERING("Opkvalificering"),
    ARBEJDSPLADSKULTUR("Arbejdspladskultur"),
    PLACERING("Virksomhedsplacering"),
    MENTOR("Mentor"),
    OPFOELGNING("Opfølgning"),
    FRAVAER("Fravær"),
    HAENDELSE("Ændring"),
    REGELSAET("Nye regler"),
    NAESTE_SKRIDT("Næste skridt"),
    AFSLUTNING("Afslutning"),
    EFTERVAERN("Efterværn");

    private final String label;

    NoteKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
