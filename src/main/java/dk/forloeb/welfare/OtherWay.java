package dk.forloeb.welfare;

/** How the office was told of a child when the letter could not be sent. */
public enum OtherWay {
    TELEFON("På telefon"),
    PERSONLIGT("Afleveret personligt"),
    SIKKER_MAIL("Med sikker e-mail");

    private final String label;

    OtherWay(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
