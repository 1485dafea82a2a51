package dk.forloeb.citizen;

/** The channel on which the citizen can be reached without risk (sikker kontaktform). */
public enum SafeContact {
    DIGITAL_POST("Digital Post"),
    SMS("Sms"),
    TELEFON("Telefon"),
    KUN_FREMMOEDE("Kun ved fremmøde");

    private final String label;

    SafeContact(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
