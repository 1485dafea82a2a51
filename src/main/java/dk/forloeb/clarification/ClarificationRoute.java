package dk.forloeb.clarification;

/** Which way a clarification takes (codes of clarification-screening.dmn, and the one that a citizen may choose). */
public enum ClarificationRoute {
    FORBEREDENDE_DEL("Forbered en sag"),
    FLEKS_ELLER_RESSOURCE("Forbered en sag om fleksjob eller ressourceforløb"),
    AABENBAR_SAG("Åbenbar sag"),
    AFVENT_BEHANDLING("Afvent behandling"),
    MERE_INDSATS("Mere indsats først"),
    FORELIGGENDE_GRUNDLAG("På det foreliggende grundlag");

    private final String label;

    ClarificationRoute(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** Whether a case is raised, or the citizen goes back to the effort. */
    public boolean raisesCase() {
        return this != AFVENT_BEHANDLING && this != MERE_INDSATS;
    }
}
