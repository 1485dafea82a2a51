package dk.forloeb.placement;

import java.util.Set;

/**
 * What a caseworker approves a period of a placement on.
 *
 * @param employeeRep null for paid work, which needs nobody's agreement
 * @param vitasRef number in VITAS, without which no offer of the law starts; null for paid work
 * @param overrideReason why the unit may have one more than the ratio allows; null when it has room
 */
public record PlacementApproval(
        String employeeRep,
        boolean employeeRepApproved,
        String vitasRef,
        Set<ApprovalCheck> checks,
        String overrideReason) {

    public PlacementApproval {
        checks = Set.copyOf(checks);
    }
}
