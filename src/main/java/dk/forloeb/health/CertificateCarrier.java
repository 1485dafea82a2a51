package dk.forloeb.health;

/** Port: the system that brings requests for certificates (L10) to the doctors. */
public interface CertificateCarrier {

    /** Hands a request over; handing over the same one again changes nothing. */
    void carry(CertificateOrder order);
}
