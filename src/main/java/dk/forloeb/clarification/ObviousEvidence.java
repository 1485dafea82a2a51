package dk.forloeb.clarification;

/** What must be proven before a case is called obvious (pensionsloven § 18, stk. 2). */
public enum ObviousEvidence {
    LAEGELIGE_OPLYSNINGER("Lægelige oplysninger belyser sagen"),
    ARBEJDSEVNE("Arbejdsevnen er afprøvet eller kan ikke afprøves"),
    UDVIKLING("Arbejdsevnen kan ikke udvikles"),
    FLEKSJOB_UDELUKKET("Et fleksjob er ikke muligt");

    private final String label;

    ObviousEvidence(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
