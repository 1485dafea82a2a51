package dk.forloeb.employment;

import dk.forloeb.upskilling.Track;

/**
 * A track as the plan holds it.
 *
 * @param hoursPerWeek of a course; 0 for tracks that are not courses
 */
public record PlannedTrack(Track track, int hoursPerWeek) {}
