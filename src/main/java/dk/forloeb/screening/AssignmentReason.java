package dk.forloeb.screening;

/** Why a trajectory got this caseworker. */
public enum AssignmentReason {
    SPROG,
    LAVEST_BELASTNING,
    TEAMLEDER
}
