package dk.forloeb.deadline;

/**
 * Why a deadline was changed.
 *
 * @param text in the person's own words; null for a change of the system's own
 */
public record Reason(ChangeReason code, String text) {

    static final Reason CALENDAR = new Reason(ChangeReason.KALENDER, null);
    static final Reason NEAR = new Reason(ChangeReason.FRIST_NAER, null);
    static final Reason COURSE_PAUSED = new Reason(ChangeReason.FORLOEB_PAUSE, null);
    static final Reason PASSED = new Reason(ChangeReason.FRIST_OVERSKREDET, null);
}
