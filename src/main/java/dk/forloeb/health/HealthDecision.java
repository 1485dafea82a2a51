package dk.forloeb.health;

import java.time.LocalDate;

/**
 * What the caseworker chose after the physician.
 *
 * @param followUpOn end of the pause; null for every other route
 * @param overrideReason why the choice differs from the proposal; null when it does not
 * @param citizenView what the citizen says about it
 */
public record HealthDecision(HealthRoute route, LocalDate followUpOn, String overrideReason, String citizenView) {}
