package dk.forloeb.caseload;

import dk.forloeb.trajectory.Phase;

/** Something of trajectories that one caseworker has in one phase. */
public sealed interface InPhase permits PhaseAge, OverdueCount {

    /** User id; null when nobody has them yet. */
    String caseworkerId();

    Phase phase();
}
