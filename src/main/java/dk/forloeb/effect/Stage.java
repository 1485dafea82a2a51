package dk.forloeb.effect;

/** How far those who were referred have come; each stage holds everybody who reached it or a later one. */
public enum Stage {
    HENVIST("Henvist"),
    VISITERET("Visiteret"),
    STARTMOEDE("Startmøde holdt"),
    PLAN("Plan lagt"),
    PLACERING("Placering begyndt"),
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
}
