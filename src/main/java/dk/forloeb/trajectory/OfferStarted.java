package dk.forloeb.trajectory;

import java.time.LocalDate;

/**
 * The citizen begins an offer that counts for the law: upskilling, work placement or a job with wage support.
 *
 * @param on the first day, which may lie ahead
 */
public record OfferStarted(String trajectoryNo, LocalDate on) {}
