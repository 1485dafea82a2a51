package dk.forloeb.caseload;

import dk.forloeb.trajectory.OrgUnit;
import java.util.List;
import java.util.Map;

/**
 * What the board shows.
 *
 * @param leader whether the reader oversees caseworkers
 * @param ownUnit the reader's; null when the record knows none
 * @param filter as it is applied, which may be narrower than what was asked for
 * @param counts how many rows each concern has under the same other filters
 * @param total rows of this filter
 * @param page from 1
 * @param caseworkers by whom the reader may filter, user id to name
 * @param takers to whom the reader may give trajectories, user id to name and unit; nobody for a caseworker
 */
public record BoardPage(
        boolean leader,
        OrgUnit ownUnit,
        BoardFilter filter,
        Map<Concern, Integer> counts,
        int total,
        int page,
        int pages,
        List<BoardRow> rows,
        Map<String, String> caseworkers,
        Map<String, String> takers) {}
