package dk.forloeb.employment;

/** What a team leader decides about a course that has lasted long. */
public enum LongCourseDecision {
    FORTSAET("Forløbet fortsætter", true),
    AFKLARING("Afklaring af fleksjob eller pension", false),
    AFSLUT("Forløbet afsluttes", false);

    private final String label;
    private final boolean newRound;

    LongCourseDecision(String label, boolean newRound) {
        this.label = label;
        this.newRound = newRound;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether the citizen goes on with another round. */
    public boolean isNewRound() {
        return newRound;
    }
}
