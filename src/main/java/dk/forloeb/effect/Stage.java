package dk.forloeb.effect;

/** What a course has come to after referral, each by its own fact: who got a job may have had no placement. */
public enum Stage {
    HENVIST("Henvist"),
    VISITERET("Visiteret"),
    STARTMOEDE("Startmøde holdt"),
    PLAN("Plan lagt"),
    PLACERING("Praktik eller løntilskud begyndt"),
    JOB("Ordinært job"),
    FASTHOLDT("I job efter 6 måneder");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether a course with these facts has come to it: a binary digit for each stage after the first. */
    boolean isIn(int facts) {
        return this == HENVIST || (facts >> ordinal() - 1 & 1) == 1;
    }
}
