package dk.forloeb.clarification;

/** What has been tried to bring the citizen into work. */
public enum TriedOffer {
    PRAKTIK("Virksomhedspraktik"),
    LOENTILSKUD("Løntilskud"),
    OPKVALIFICERING("Opkvalificering"),
    MENTOR("Mentor"),
    HELBREDSINDSATS("Helbredsindsats"),
    ANDET("Andet tilbud");

    private final String label;

    TriedOffer(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
