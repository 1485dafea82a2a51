package dk.forloeb.trajectory;

/** The pause of a course is over, so that time runs again for its tasks. */
public record CourseResumed(String trajectoryNo) {}
