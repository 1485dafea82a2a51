package dk.forloeb.health;

/** Who wrote a certificate. */
public enum CertificateIssuer {
    EGEN_LAEGE("Borgerens egen læge"),
    KLINISK_FUNKTION("Regionens kliniske funktion"),
    SPECIALLAEGE("Speciallæge"),
    JOBCENTERLAEGE("Lægen på jobcenteret");

    private final String label;

    CertificateIssuer(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }

    /** The physician on site looks at what the citizen can do; that never stands in for a certificate. */
    public boolean mayCertify() {
        return this != JOBCENTERLAEGE;
    }
}
