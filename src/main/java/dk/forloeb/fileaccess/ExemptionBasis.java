package dk.forloeb.fileaccess;

/** The rule by which something is left out of an answer. */
public enum ExemptionBasis {
    INTERNE("Interne dokumenter (forvaltningsloven § 12)", AccessKind.AKTINDSIGT),
    ANDRE("Hensyn til andre (forvaltningsloven § 15 b)", AccessKind.AKTINDSIGT),
    HENSYN("Hensyn, der vejer tungere (databeskyttelsesloven § 22)", AccessKind.INDSIGT);

    private final String label;
    private final AccessKind kind;

    ExemptionBasis(String label, AccessKind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** Danish name for users and in the letter. */
    public String label() {
        return label;
    }

    /** Whether it limits this right. */
    boolean limits(AccessKind right) {
        return kind == right;
    }
}
