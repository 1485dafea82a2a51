package dk.forloeb.trajectory;

/** Line of work. */
public enum Industry {
    PLEJE("Pleje"),
    SERVICE_RENGOERING("Service og rengøring"),
    KOEKKEN_KANTINE("Køkken og kantine"),
    HANDEL_LAGER("Handel og lager"),
    TRANSPORT("Transport"),
    BYGGERI("Byggeri"),
    PAEDAGOGISK("Pædagogisk arbejde"),
    KONTOR("Kontor"),
    ANDET("Andet");

    private final String label;

    Industry(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
