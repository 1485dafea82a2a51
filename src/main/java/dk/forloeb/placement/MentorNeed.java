package dk.forloeb.placement;

/** Which mentor the workplace asks for. */
public enum MentorNeed {
    NEJ("Nej"),
    SPROG("Sprogmentor"),
    FASTHOLDELSE("Fastholdelsesmentor"),
    HELHEDSORIENTERET("Helhedsorienteret mentor");

    private final String label;

    MentorNeed(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
