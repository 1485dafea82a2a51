package dk.forloeb.trajectory;

/** Where one of a citizen's answers stands today. */
public enum ConsentStanding {
    GAELDER("Gælder"),
    NEJ("Borgeren sagde nej"),
    TRUKKET("Trukket tilbage"),
    UDLOEBET("Udløbet"),
    /** A newer answer for the same purpose holds. */
    ERSTATTET("Erstattet af et nyere svar");

    private final String label;

    ConsentStanding(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
