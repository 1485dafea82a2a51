package dk.forloeb.upskilling;

/** How a period of a course ended. */
public enum CourseResult {
    GENNEMFOERT(CourseStatus.GENNEMFOERT),
    AFBRUDT(CourseStatus.AFBRUDT),
    FORLAENGET(CourseStatus.FORLAENGET);

    private final CourseStatus status;

    CourseResult(CourseStatus status) {
        this.status = status;
    }

    /** Danish name for users. */
    public String label() {
        return status.label();
    }

    CourseStatus status() {
        return status;
    }
}
