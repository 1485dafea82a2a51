package dk.forloeb.caseload;

import java.util.Map;

/**
 * What came of a hand-over of many trajectories.
 *
 * @param caseworker name of the new one
 * @param moved how many have gone over
 * @param there how many were the new one's before
 * @param refused numbers of those that stayed, each with the reason in Danish
 */
public record HandOverResult(String caseworker, int moved, int there, Map<String, String> refused) {}
