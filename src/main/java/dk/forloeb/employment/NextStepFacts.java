package dk.forloeb.employment;

import dk.forloeb.competence.ProgressionDelta;
import dk.forloeb.followup.WorkplaceContactReport;
import dk.forloeb.placement.PlacementView;
import java.util.Optional;

/**
 * What the next step is decided on.
 *
 * @param placement the newest that has started
 * @param placementsDone how many have started
 * @param workplace what the workplace of that placement said last
 * @param healthHinders whether the physician's conclusion stands in the way of work
 */
public record NextStepFacts(
        Optional<PlacementView> placement,
        int placementsDone,
        Optional<WorkplaceContactReport> workplace,
        Optional<ProgressionDelta> progression,
        boolean healthHinders) {

    /** Points that the 11 indicators have gone up together since the baseline; null when not measured again. */
    public Integer progressionPoints() {
        return progression
                .map(delta -> delta.changes().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .orElse(null);
    }

    /** Attendance in percent as the end of the placement was reported, else as the workplace said last; null when unknown. */
    public Integer attendancePct() {
        return placement
                .map(PlacementView::attendancePct)
                .or(() -> workplace.map(WorkplaceContactReport::attendancePct))
                .orElse(null);
    }
}
