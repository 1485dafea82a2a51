package dk.forloeb.trajectory;

/** A course holds a pause for leave or prison, in which no time runs for its tasks. */
public record CoursePaused(String trajectoryNo) {}
