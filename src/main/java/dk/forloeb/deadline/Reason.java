package dk.forloeb.deadline;

/**
 * Why a deadline was changed.
 *
 * @param text in the person's own words; null for a change of the system's own
 */
public record Reason(ChangeReason code, String text) {

    static final Reason CALENDAR = new Reason(ChangeReason.KALENDER, null);
}
