package dk.forloeb.upskilling;

/**
 * A course that the plan holds.
 *
 * @param track one that is a course
 * @param hoursPerWeek 0–37
 */
public record PlannedCourse(Track track, int hoursPerWeek) {

    public PlannedCourse {
        if (!track.isCourse()) {
            throw new IllegalArgumentException("Track %s is no course.".formatted(track));
        }
    }
}
