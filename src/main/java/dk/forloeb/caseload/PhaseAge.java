package dk.forloeb.caseload;

import dk.forloeb.trajectory.Phase;

/**
 * How long a trajectory has been in its phase.
 *
 * @param caseworkerId user id; null when nobody has it yet
 * @param days calendar days since it came into the phase
 */
public record PhaseAge(String caseworkerId, Phase phase, long days) implements InPhase {}
