package dk.forloeb.health;

/** Where a certificate stands. */
public enum CertificateStatus {
    ANMODET("Anmodet"),
    MODTAGET("Modtaget"),
    AFVIST("Afvist af lægen"),
    BORTFALDET("Bortfaldet");

    private final String label;

    CertificateStatus(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
