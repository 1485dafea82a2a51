package dk.forloeb.health;

import dk.forloeb.citizen.Cpr;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A request or a reminder for the system that carries it.
 *
 * @param id of the request: with {@code reminder} the key by which a repetition is known
 */
public record CertificateOrder(
        UUID id,
        boolean reminder,
        String trajectoryNo,
        Cpr citizen,
        CertificateForm form,
        CertificateBasis basis,
        String doctor,
        String question,
        LocalDate dueOn) {}
