package dk.forloeb.health;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A certificate that has come.
 *
 * @param documentRef number under which the document is filed; the document itself is never here
 * @param cost what the doctor asks for it in kroner; null when that is not known
 */
public record CertificateReceipt(LocalDate receivedOn, CertificateIssuer issuer, String documentRef, BigDecimal cost) {}
