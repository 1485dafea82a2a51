package dk.forloeb.trajectory;

/** Whether a running course goes over to a rule set that has taken effect. */
public enum RuleSetChoice {
    BEHOLD("Forløbet beholder sit regelsæt"),
    SKIFT("Forløbet følger de nye regler fra nu af"),
    /** The course could not be asked, since it is being closed or runs on an old version of its process. */
    IKKE_SPURGT("Ikke spurgt");

    private final String label;

    RuleSetChoice(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
