package dk.forloeb.trajectory;

/** How a trajectory ended (domain code list 1.a.5). */
public enum Outcome {
    AFSL_JOB("Ordinært job"),
    AFSL_JOB_STOETTET("Job efter løntilskud"),
    DELTID_JOB("Deltidsjob"),
    AFSL_UDDANNELSE("Uddannelse"),
    AFSL_FLEKSJOB("Fleksjob"),
    AFSL_FOERTIDSPENSION("Førtidspension"),
    AFSL_RESSOURCEFORLOEB("Ressourceforløb"),
    AFSL_SENIORPENSION("Seniorpension"),
    AFSL_NORMALINDSATS("Tilbage til den almindelige indsats"),
    AFSL_EGET_OENSKE("Borgerens eget ønske"),
    AFSL_IKKE_MAALGRUPPE("Ikke længere i målgruppen"),
    AFSL_FLYTTET("Flyttet til en anden kommune"),
    AFSL_UDREJST("Udrejst"),
    AFSL_FORSVUNDET("Forsvundet"),
    AFSL_DOED("Død"),
    AFSL_YDELSE_OPHOERT("Ydelsen er ophørt"),
    AFSL_ANDET("Andet");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
