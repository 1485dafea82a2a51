package dk.forloeb.deadline;

import java.time.LocalDate;

/**
 * How a deadline stands, in a colour and always also in words.
 *
 * @param tone green, amber, red or grey
 */
public record DeadlineChip(String tone, String text) {

    /** @param warnDays working days before the date from which the deadline is near */
    public static DeadlineChip of(DeadlineView deadline, LocalDate today, WorkingCalendar calendar, int warnDays) {
        return switch (deadline.state()) {
            case LOEBER -> running(deadline.dueOn(), today, calendar, warnDays).toldTo(deadline.escalation());
            case PAUSE -> paused(deadline.pausedOn());
            case LOEST ->
                new DeadlineChip(
                        "grey", doneOn(deadline).isAfter(deadline.dueOn()) ? "løst efter fristen" : "løst til tiden");
            case BORTFALDET -> new DeadlineChip("grey", "bortfaldet");
        };
    }

    /** No time ran during a pause, so a task that was done in one counts as done when it began. */
    private static LocalDate doneOn(DeadlineView deadline) {
        return deadline.pausedOn() == null ? deadline.closedAt().toLocalDate() : deadline.pausedOn();
    }

    /** No time runs since this day. */
    public static DeadlineChip paused(LocalDate since) {
        return new DeadlineChip("grey", "på pause siden " + DanishDates.day(since));
    }

    /** Time runs up to this day. */
    public static DeadlineChip running(LocalDate due, LocalDate today, WorkingCalendar calendar, int warnDays) {
        if (due.isBefore(today)) {
            int late = calendar.between(due, today);
            return new DeadlineChip("red", late == 0 ? "overskredet" : "overskredet " + workingDays(late));
        }
        int left = calendar.between(today, due);
        String tone = left <= warnDays ? "amber" : "green";
        if (due.equals(today)) {
            return new DeadlineChip(tone, "i dag");
        }
        return new DeadlineChip(tone, due.equals(today.plusDays(1)) ? "i morgen" : workingDays(left));
    }

    /** Also who has been told of it. */
    private DeadlineChip toldTo(EscalationView told) {
        if (told == null || told.remindedOn() == null) {
            return this;
        }
        return new DeadlineChip(tone, text + (told.escalatedOn() == null ? ", påmindet" : ", hos teamleder"));
    }

    private static String workingDays(int days) {
        return days == 1 ? "1 arbejdsdag" : days + " arbejdsdage";
    }
}
