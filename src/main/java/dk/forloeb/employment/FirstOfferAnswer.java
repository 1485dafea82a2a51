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

    /** Whether it passes, so that the offer is looked at again. */
    boolean isForAWhile() {
        return this == SYG || this == BARSEL;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
