package dk.forloeb.health;

import java.time.LocalDate;

/**
 * A certificate as whoever asked for it may see it; what it says is not here.
 *
 * @param requestedOn day of the request
 * @param remindOn day on which the doctor is reminded
 * @param mustAnswer whether the doctor is obliged to write it
 * @param receivedOn null before it has come
 */
public record CertificateView(
        CertificateForm form,
        CertificateStatus status,
        LocalDate requestedOn,
        LocalDate dueOn,
        LocalDate remindOn,
        boolean mustAnswer,
        LocalDate receivedOn) {}
