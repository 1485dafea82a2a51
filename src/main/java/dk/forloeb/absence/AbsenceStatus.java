package dk.forloeb.absence;

/** How far the reaction to an absence has come. */
public enum AbsenceStatus {
    MELDT("Meldt"),
    SYGDOM("Længere sygdom"),
    RAADIGHED("Rådighed vurderes"),
    AFTALE("Fortsættelse aftales"),
    AFSLUTTET("Afsluttet"),
    SAMLET("Behandles med et andet fravær"),
    NOTERET("Kun noteret");

    private final String label;

    AbsenceStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
