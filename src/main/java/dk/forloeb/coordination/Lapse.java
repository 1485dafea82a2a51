package dk.forloeb.coordination;

/** Why a request ended before its time. */
public enum Lapse {
    SAMTYKKE("Borgerens samtykke gælder ikke længere"),
    FORLOEB("Forløbet er afsluttet");

    private final String label;

    Lapse(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
