package dk.forloeb.coordination;

/** What allows a request to be shared (retssikkerhedsloven §§ 11 a and 11 c). */
public enum SharingBasis {
    SAMTYKKE("Borgerens samtykke"),
    LOV("Lovhjemmel uden samtykke");

    private final String label;

    SharingBasis(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
