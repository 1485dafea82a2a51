package dk.forloeb.employment;

/** The law that a plan's offers rest on (LAB and danskuddannelsesloven). */
public enum LegalBasis {
    OEVO("Øvrig vejledning og opkvalificering"),
    PRAKTIK("Virksomhedspraktik"),
    LOENTILSKUD("Løntilskud"),
    MENTOR("Mentor"),
    DANSKUDDANNELSE("Danskuddannelse");

    private final String label;

    LegalBasis(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
