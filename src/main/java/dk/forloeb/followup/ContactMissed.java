package dk.forloeb.followup;

import java.time.LocalDate;

/** A citizen did not come to a contact with the caseworker. */
public record ContactMissed(String trajectoryNo, LocalDate on) {}
