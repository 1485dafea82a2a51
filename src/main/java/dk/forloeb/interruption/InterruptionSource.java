package dk.forloeb.interruption;

/** Who told of a change. */
public enum InterruptionSource {
    BORGER("Borgeren"),
    PAAROERENDE("Pårørende"),
    VIRKSOMHED("Virksomheden"),
    MYNDIGHED("En anden myndighed"),
    REGISTER("CPR eller et andet register"),
    LEDER("Teamlederen"),
    KALENDER("Kalenderen");

    private final String label;

    InterruptionSource(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
