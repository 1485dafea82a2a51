package dk.forloeb.upskilling;

/** What the caseworker does about low attendance. */
public enum AttendanceAction {
    SAMTALE,
    JUSTER_TIMER,
    STOET_MENTOR,
    ANDET_KURSUS,
    HELBRED,
    FRAVAERSSAG,
    INGEN
}
