package dk.forloeb.screening;

import dk.forloeb.trajectory.Segment;

/**
 * The screener's decision.
 *
 * @param segment null when the citizen is not in the target group
 * @param priority 1 (first) to 4, for the waiting list; null when the citizen is not in the target group
 * @param needStatement why there is a need for integration, or why there is none
 * @param overrideReason why the decision differs from the proposal; null when it does not
 */
public record Verdict(
        ScreeningResult result, Segment segment, Integer priority, String needStatement, String overrideReason) {}
