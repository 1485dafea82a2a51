package dk.forloeb.employment;

import java.time.LocalDate;

/**
 * What caseworker and citizen chose to do next (form F-A17).
 *
 * @param citizenView what the citizen thinks of it
 */
public record NextStepDecision(NextStep chosen, String citizenView, LocalDate effectiveOn) {}
