package dk.forloeb.trajectory;

/** Where in the course the citizen stands; decides how often contact is due. */
public enum Phase {
    VISITATION("Visitation"),
    START("Opstart"),
    AFKLARING("Afklaring"),
    PLAN("Plan"),
    OPKVAL("Opkvalificering"),
    PLACERING("Virksomhedsplacering"),
    NAESTE_SKRIDT("Næste skridt"),
    AFSLUTNING("Afslutning"),
    EFTERVAERN("Efterværn"),
    SLUT("Slut");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
