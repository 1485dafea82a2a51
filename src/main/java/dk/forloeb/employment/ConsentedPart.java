package dk.forloeb.employment;

/** What is passed on to the new municipality only with the consent of the citizen. */
public enum ConsentedPart {
    KOMPETENCER("Kompetencer og ønsker"),
    NOTATER("Notater fra samtaler"),
    HELBRED("Hvad borgeren kan, ikke diagnoser");

    private final String label;

    ConsentedPart(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
