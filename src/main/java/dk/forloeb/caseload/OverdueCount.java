package dk.forloeb.caseload;

import dk.forloeb.trajectory.Phase;

/**
 * How many of a caseworker's trajectories in a phase have a deadline that runs and has passed. One can be late by both kinds.
 *
 * @param caseworkerId user id; null when nobody has them yet
 * @param late by any deadline
 * @param byLaw by one that the law sets
 * @param byTarget by one that the municipality has set itself
 */
public record OverdueCount(String caseworkerId, Phase phase, int late, int byLaw, int byTarget) implements InPhase {}
