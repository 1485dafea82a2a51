package dk.forloeb.deadline.web;

import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.deadline.WorkingCalendar;
import java.time.LocalDate;

/**
 * How a deadline stands, in a colour and always also in words.
 *
 * @param tone green, amber, red or grey
 */
record DeadlineChip(String tone, String text) {

    /** @param warnDays working days before the date from which the deadline is near */
    static DeadlineChip of(DeadlineView deadline, LocalDate today, WorkingCalendar calendar, int warnDays) {
        return switch (deadline.state()) {
            case LOEBER -> running(deadline.dueOn(), today, calendar, warnDays);
            case PAUSE -> new DeadlineChip("grey", "på pause siden " + DanishDates.day(deadline.pausedOn()));
            case LOEST ->
                new DeadlineChip(
                        "grey",
                        deadline.closedAt().toLocalDate().isAfter(deadline.dueOn())
                                ? "løst efter fristen"
                                : "løst til tiden");
            case BORTFALDET -> new DeadlineChip("grey", "bortfaldet");
        };
    }

    private static DeadlineChip running(LocalDate due, LocalDate today, WorkingCalendar calendar, int warnDays) {
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

    private static String workingDays(int days) {
        return days == 1 ? "1 arbejdsdag" : days + " arbejdsdage";
    }
}
