package dk.forloeb.decision;

/** What an adverse decision may not be sent without. */
public enum Missing {
    HOERING("partshøring eller en noteret undtagelse"),
    SVAR_VURDERET("en vurdering af borgerens svar"),
    FAKTA("de faktiske oplysninger"),
    HJEMMEL("hjemlen"),
    BEGRUNDELSE("begrundelsen"),
    KLAGEVEJLEDNING("klagevejledningen"),
    GODKENDELSE("godkendelse af en anden person");

    private final String label;

    Missing(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
