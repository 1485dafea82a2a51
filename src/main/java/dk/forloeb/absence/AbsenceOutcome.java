package dk.forloeb.absence;

/** What an absence led to. A sanction itself is decided and carried out outside Forløb. */
public enum AbsenceOutcome {
    FORTSAETTER("Forløbet fortsætter"),
    INGEN_SANKTION("Ingen sanktion"),
    SANKTION_INDSTILLET("Sanktion indstillet"),
    FORLOEB_AFSLUTTET("Forløbet blev afsluttet");

    private final String label;

    AbsenceOutcome(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
