package dk.forloeb.employment;

/** What may come after a round of effort (codes of next-step.dmn, and the ways to end). */
public enum NextStep {
    JOB("Ordinært job", false),
    DELTIDSJOB("Deltidsjob, og forløbet fortsætter", true),
    FORLAENG_PRAKTIK("Forlæng praktikken", true),
    LOENTILSKUD("Gå videre til løntilskud", true),
    NY_PLACERING_ANDEN_BRANCHE("Ny placering i en anden branche", true),
    STYRK_SPROG_OG_MENTOR("Styrk sprog og mentorstøtte", true),
    INTENSIV_JOBSOEGNING("Intensiv jobsøgning", true),
    LAEGEGENNEMGANG_IGEN("Ny lægegennemgang", true),
    FRAVAERSSAG("Fraværssag og ny plan", true),
    TL_SAGSKONFERENCE("Sagskonference hos teamlederen", true),
    NY_PLAN("Læg en ny plan", true),
    AFKLARING("Afklaring af fleksjob eller pension", false),
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

    /** Whether a team leader takes part in the decision, however long the course has lasted. */
    public boolean needsTeamLeader() {
        return this == TL_SAGSKONFERENCE;
    }

    /** Whether the citizen goes through plan and effort once more. */
    public boolean isNewRound() {
        return newRound;
    }
}
