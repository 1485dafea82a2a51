package dk.forloeb.followup;

/** What a company plans to do with the citizen; next-step.dmn asks for it. */
public enum EmployerIntent {
    ANSAETTER("Ansætter"),
    FORLAENGER("Forlænger"),
    USIKKER("Usikker"),
    AFSLUTTER("Afslutter");

    private final String label;

    EmployerIntent(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
