package dk.forloeb.health;

import java.time.LocalDate;

/**
 * What the caseworker chose after the physician.
 *
 * @param followUpOn end of the pause; null for every other route
 * @param overrideReason why the choice differs from the proposal; null when it does not
 * @param note what was agreed with the citizen; null when nothing was noted
 */
public record HealthDecision(HealthRoute route, LocalDate followUpOn, String overrideReason, String note) {}
