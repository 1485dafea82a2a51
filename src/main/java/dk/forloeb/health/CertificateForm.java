package dk.forloeb.health;

/** A certificate that the municipality may ask a doctor for. */
public enum CertificateForm {
    LAE265("LÆ 265"),
    LAE125("LÆ 125"),
    LAE135("LÆ 135"),
    LAE145("LÆ 145"),
    LAE285("LÆ 285");

    private final String label;

    CertificateForm(String label) {
        this.label = label;
    }

    /** Danish name for users. */
    public String label() {
        return label;
    }
}
