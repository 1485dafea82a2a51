package dk.forloeb.absence;

/** How somebody tried to reach an absent citizen. */
public enum AttemptChannel {
    TELEFON("Telefon"),
    SMS("Sms"),
    DIGITAL_POST("Digital Post"),
    FREMMOEDE("Personligt fremmøde");

    private final String label;

    AttemptChannel(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
