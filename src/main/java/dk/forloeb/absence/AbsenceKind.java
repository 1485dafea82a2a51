package dk.forloeb.absence;

/** Kind of an absence (form F-A13). */
public enum AbsenceKind {
    SYG("Syg"),
    BARN_SYG("Barn syg"),
    FERIE("Ferie"),
    UDEBLEVET("Udeblevet"),
    LOVLIGT_ANDET("Andet lovligt fravær"),
    UKENDT("Ukendt");

    private final String label;

    AbsenceKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Nobody was told why the citizen stayed away. */
    public boolean isNoShow() {
        return this == UDEBLEVET || this == UKENDT;
    }

    /** Agreed on beforehand, so that it may be told of before it begins. */
    public boolean isPlanned() {
        return this == FERIE || this == LOVLIGT_ANDET;
    }
}
