package dk.forloeb.health;

/** A certificate can't be asked for or taken like this, whoever asks and by whatever way. */
public class CertificateRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    CertificateRefusedException(String trajectoryNo, String reason) {
        super("Certificate of %s: %s.".formatted(trajectoryNo, reason));
    }
}
