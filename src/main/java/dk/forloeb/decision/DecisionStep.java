package dk.forloeb.decision;

/** Where the author sends a decision next. */
public enum DecisionStep {
    GODKENDELSE("Send til godkendelse"),
    NY_HOERING("Skriv nyt udkast, eventuelt med ny partshøring"),
    FRAFALD("Frafald sagen uden afgørelse");

    private final String label;

    DecisionStep(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
