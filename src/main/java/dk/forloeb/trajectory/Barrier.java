package dk.forloeb.trajectory;

/** What stands between the citizen and a job. Social control is recorded in the safety module only. */
public enum Barrier {
    SPROG("Sprog"),
    HELBRED_FYSISK("Fysisk helbred"),
    HELBRED_PSYKISK("Psykisk helbred"),
    HELBREDSMESTRING("Helbredsmestring"),
    UDDANNELSE("Uddannelse"),
    ERFARING("Erfaring"),
    SOCIALT("Sociale forhold"),
    FAMILIE("Familieforhold"),
    ARBEJDSPLADSKULTUR("Arbejdspladskultur"),
    BOLIG("Bolig"),
    GAELD("Gæld");

    private final String label;

    Barrier(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
