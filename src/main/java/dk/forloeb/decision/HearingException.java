package dk.forloeb.decision;

/** Why a citizen need not be heard (forvaltningsloven § 19, stk. 2). */
public enum HearingException {
    UBETAENKELIGT("Det er ubetænkeligt at afgøre sagen på det foreliggende grundlag (nr. 1)"),
    LOVFRIST("En lovbestemt frist for afgørelsen ville blive overskredet (nr. 2)"),
    VAESENTLIGE_HENSYN("Væsentlige hensyn taler imod at vente (nr. 3)"),
    INGEN_AKTINDSIGT("Borgeren har ikke ret til aktindsigt i oplysningerne (nr. 4)"),
    SAERLIG_LOV("Særlige lovregler sikrer borgeren adgang til oplysningerne (nr. 6)");

    private final String label;

    HearingException(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
