package dk.forloeb.supervision;

/**
 * How many of some trajectories are late.
 *
 * @param late by any deadline; one that is late by both kinds counts once
 * @param byLaw by one that the law sets
 * @param byTarget by one that the municipality has set itself
 */
public record Overdue(int late, int byLaw, int byTarget) {}
