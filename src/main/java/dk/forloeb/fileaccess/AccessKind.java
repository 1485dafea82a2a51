package dk.forloeb.fileaccess;

/** Which right a citizen uses, and where to turn when something is left out. */
public enum AccessKind {
    AKTINDSIGT(
            "Aktindsigt i sagen (forvaltningsloven § 9)",
            "Du kan klage til Ankestyrelsen inden fire uger fra den dag, du har fået brevet. Send klagen til os; vi ser på"
                    + " sagen igen og sender den videre, hvis vi ikke giver dig ret."),
    INDSIGT(
            "Indsigt i egne oplysninger (databeskyttelsesforordningen artikel 15)",
            "Du kan klage til Datatilsynet på datatilsynet.dk, og du kan tale med vores databeskyttelsesrådgiver.");

    private final String label;
    private final String guidance;

    AccessKind(String label, String guidance) {
        this.label = label;
        this.guidance = guidance;
    }

    /** Danish name for users and in the letter. */
    public String label() {
        return label;
    }

    /** How the citizen complains of what was left out. */
    String guidance() {
        return guidance;
    }
}
