package dk.forloeb.mentoring;

/** What mentor and citizen did together. */
public enum MentorActivity {
    SAMTALE("Samtale"),
    LEDSAGELSE("Ledsagelse"),
    ARBEJDSPLADS("Støtte på arbejdspladsen"),
    SPROGTRAENING("Sprogtræning"),
    MYNDIGHED("Hjælp med myndigheder"),
    ANDET("Andet"),
    INGEN_KONTAKT("Vi mødtes ikke");

    private final String label;

    MentorActivity(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
