package dk.forloeb.employment;

/** What became of the law's first offer. The grounds for none are proposals. */
public enum FirstOfferAnswer {
    GIVET("Tilbuddet er givet"),
    JOB("Borgeren har ordinært arbejde"),
    SYG("Borgeren er syg"),
    BARSEL("Borgeren er på barsel"),
    FRITAGET("Borgeren er fritaget efter loven");

    private final String label;

    FirstOfferAnswer(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
