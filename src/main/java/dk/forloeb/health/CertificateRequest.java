package dk.forloeb.health;

/**
 * What the caseworker asks a doctor.
 *
 * @param doctor name of the citizen's own doctor or of the region's clinical function
 * @param question confidential: touches the citizen's health
 */
public record CertificateRequest(CertificateForm form, String doctor, String question, CertificateBasis basis) {}
