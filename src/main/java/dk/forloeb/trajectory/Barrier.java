package dk.forloeb.trajectory;

/** What stands between the citizen and a job. Social control is recorded in the safety module only. */
public enum Barrier {
    SPROG("Dansk sprog", Kind.OTHER),
    HELBRED_FYSISK("Fysisk helbred", Kind.HEALTH),
    HELBRED_PSYKISK("Psykisk helbred", Kind.HEALTH),
    HELBREDSMESTRING("At håndtere eget helbred", Kind.HEALTH),
    UDDANNELSE("Uddannelse", Kind.OTHER),
    ERFARING("Arbejdserfaring", Kind.OTHER),
    SOCIALT("Sociale forhold", Kind.SOCIAL),
    FAMILIE("Familieforhold", Kind.SOCIAL),
    ARBEJDSPLADSKULTUR("Kendskab til arbejdspladskultur", Kind.OTHER),
    BOLIG("Bolig", Kind.SOCIAL),
    GAELD("Gæld", Kind.SOCIAL);

    /** Whether tables see a barrier as one of health or of social or family life. */
    private enum Kind {
        HEALTH,
        SOCIAL,
        OTHER
    }

    private final String label;
    private final Kind kind;

    Barrier(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /** Physical or mental health, or mastery of it. */
    public boolean isHealth() {
        return kind == Kind.HEALTH;
    }

    /** Social or family trouble. */
    public boolean isSocial() {
        return kind == Kind.SOCIAL;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
