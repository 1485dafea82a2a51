package dk.forloeb.trajectory;

/** What the citizen lives on (forsørgelse). */
public enum BenefitType {
    KONTANTHJAELP("Kontanthjælp"),
    DAGPENGE("Dagpenge"),
    SYGEDAGPENGE("Sygedagpenge"),
    LEDIGHEDSYDELSE("Ledighedsydelse"),
    RESSOURCEFORLOEB("Ressourceforløbsydelse"),
    SELVFORSOERGENDE("Selvforsørgende"),
    ANDEN("Anden forsørgelse");

    private final String label;

    BenefitType(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
