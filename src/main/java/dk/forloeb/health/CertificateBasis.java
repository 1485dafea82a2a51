package dk.forloeb.health;

/** What allows the municipality to ask for a certificate (retssikkerhedsloven § 11 a). */
public enum CertificateBasis {
    SAMTYKKE("Borgerens samtykke"),
    LOVHJEMMEL("Uden samtykke efter loven");

    private final String label;

    CertificateBasis(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
