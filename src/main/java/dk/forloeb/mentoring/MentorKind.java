package dk.forloeb.mentoring;

/** The action plan's three kinds of mentor, and none. */
public enum MentorKind {
    HELHEDSORIENTERET("Helhedsorienteret mentor"),
    FASTHOLDELSE("Fastholdelsesmentor"),
    SPROG("Sprogmentor"),
    INGEN("Ingen mentor");

    private final String label;

    MentorKind(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
