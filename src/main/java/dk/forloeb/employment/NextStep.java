package dk.forloeb.employment;

/** What may come after a round of effort (codes of next-step.dmn, and the ways to end). */
public enum NextStep {
    JOB("Job", false),
    FORLAENG_PRAKTIK("Forlæng praktikken", true),
    LOENTILSKUD("Løntilskud", true),
    NY_PLACERING_ANDEN_BRANCHE("Ny placering i en anden branche", true),
    STYRK_SPROG_OG_MENTOR("Styrk sprog og mentorstøtte", true),
    INTENSIV_JOBSOEGNING("Intensiv jobsøgning", true),
    LAEGEGENNEMGANG_IGEN("Ny helbredsgennemgang", true),
    FRAVAERSSAG("Fravær følges op, og planen revideres", true),
    TL_SAGSKONFERENCE("Sagskonference med teamleder", true),
    NY_PLAN("Ny plan", true),
    AFKLARING("Afklaring til fleksjob eller pension", false),
    AFSLUT("Afslut forløbet", false);

    private final String label;
    private final boolean newRound;

    NextStep(String label, boolean newRound) {
        this.label = label;
        this.newRound = newRound;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether the citizen goes through plan and effort once more. */
    public boolean isNewRound() {
        return newRound;
    }
}
