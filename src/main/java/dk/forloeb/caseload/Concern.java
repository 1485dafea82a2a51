package dk.forloeb.caseload;

/** What the board counts above its list; the code stands in the address. */
public enum Concern {
    /** A deadline that runs has passed. */
    OVERSKREDET("Overskredet"),
    /** A deadline that runs is near. */
    SNART("Frist inden %d arbejdsdage"),
    /** An active course in which nobody has spoken with the citizen for long. */
    INGEN_KONTAKT("Ingen kontakt i %d dage"),
    /** A task waits for the person who looks. */
    AFVENTER_MIG("Afventer mig");

    private final String label;

    Concern(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label(CaseloadProperties policy) {
        return label.formatted(this == SNART ? policy.soonWorkingDays() : policy.silentDays());
    }
}
