package dk.forloeb.caseload;

import dk.forloeb.deadline.DeadlineKind;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryStatus;

/**
 * Which trajectories somebody wants to see on the board, and in which order. What is null is not asked for.
 *
 * @param wholeUnit a caseworker wants to see colleagues' trajectories too
 * @param caseworkerId user id, or {@link #NOBODY}
 * @param number a trajectory number or a part of one
 * @param phaseDays only those that have been in their phase for more days than this
 * @param deadlines only those with a deadline of this kind that runs; what is late or near is then so by that kind alone
 * @param citizen only courses of whom the reader looks for, and of those only what the reader may open
 */
public record BoardFilter(
        Concern concern,
        boolean wholeUnit,
        OrgUnit unit,
        String caseworkerId,
        Phase phase,
        TrajectoryStatus status,
        String number,
        BoardOrder order,
        Integer phaseDays,
        DeadlineKind deadlines,
        CitizenSought citizen) {

    /** Instead of a user id: trajectories that have no caseworker yet. */
    public static final String NOBODY = "-";

    /** What somebody sees who has asked for nothing. */
    public static final BoardFilter NONE = new BoardFilter(null, false, null, null, null, null, null, BoardOrder.FRIST);

    public BoardFilter(
            Concern concern,
            boolean wholeUnit,
            OrgUnit unit,
            String caseworkerId,
            Phase phase,
            TrajectoryStatus status,
            String number,
            BoardOrder order) {
        this(concern, wholeUnit, unit, caseworkerId, phase, status, number, order, null, null, null);
    }

    /** The same with another concern. */
    public BoardFilter about(Concern other) {
        return new BoardFilter(
                other, wholeUnit, unit, caseworkerId, phase, status, number, order, phaseDays, deadlines, citizen);
    }

    /** The same of another unit and caseworker. */
    BoardFilter of(OrgUnit otherUnit, String otherCaseworkerId) {
        return new BoardFilter(
                concern,
                wholeUnit,
                otherUnit,
                otherCaseworkerId,
                phase,
                status,
                number,
                order,
                phaseDays,
                deadlines,
                citizen);
    }

    /** The same of this citizen alone. */
    public BoardFilter of(CitizenSought citizen) {
        return new BoardFilter(
                concern, wholeUnit, unit, caseworkerId, phase, status, number, order, phaseDays, deadlines, citizen);
    }
}
