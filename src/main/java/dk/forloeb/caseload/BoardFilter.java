package dk.forloeb.caseload;

import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryStatus;

/**
 * Which trajectories somebody wants to see on the board, and in which order. What is null is not asked for.
 *
 * @param wholeUnit a caseworker wants to see colleagues' trajectories too
 * @param caseworkerId user id
 * @param number a trajectory number or a part of one
 */
public record BoardFilter(
        Concern concern,
        boolean wholeUnit,
        OrgUnit unit,
        String caseworkerId,
        Phase phase,
        TrajectoryStatus status,
        String number,
        BoardOrder order) {

    /** What somebody sees who has asked for nothing. */
    public static final BoardFilter NONE = new BoardFilter(null, false, null, null, null, null, null, BoardOrder.FRIST);

    /** The same with another concern. */
    public BoardFilter about(Concern other) {
        return new BoardFilter(other, wholeUnit, unit, caseworkerId, phase, status, number, order);
    }

    /** The same of another unit and caseworker. */
    BoardFilter of(OrgUnit otherUnit, String otherCaseworkerId) {
        return new BoardFilter(concern, wholeUnit, otherUnit, otherCaseworkerId, phase, status, number, order);
    }
}
