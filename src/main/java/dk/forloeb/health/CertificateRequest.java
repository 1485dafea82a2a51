package dk.forloeb.health;

/**
 * What the caseworker asks a doctor.
 *
 * @param doctor name of the citizen's own doctor or of the region's clinical function
 * @param question confidential: touches the citizen's health
 * @param basisReason why the citizen's consent is not asked for; null when the request rests on it
 */
public record CertificateRequest(
        CertificateForm form, String doctor, String question, CertificateBasis basis, String basisReason) {

    /** Who goes by the law instead of a consent says why. */
    boolean lacksReason() {
        return basis == CertificateBasis.LOVHJEMMEL && (basisReason == null || basisReason.isBlank());
    }
}
