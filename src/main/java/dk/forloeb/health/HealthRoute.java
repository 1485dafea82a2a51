package dk.forloeb.health;

/** Where the course goes after the physician; decision table health-routing proposes one of them. */
public enum HealthRoute {
    PLAN("Videre til plan, med de skånehensyn lægen nævner"),
    PAUSE("Pause, mens borgeren er i behandling"),
    AFKLARING("Afklaring af fleksjob eller pension"),
    NY_TID("Ny tid hos lægen"),
    SAGSBEHANDLER("Sagsbehandleren vurderer");

    private final String label;

    HealthRoute(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
