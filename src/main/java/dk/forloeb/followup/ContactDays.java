package dk.forloeb.followup;

import dk.forloeb.deadline.WorkingCalendar;
import java.time.LocalDate;

/** Finds the day of the next round of contact. */
final class ContactDays {

    private ContactDays() {}

    /**
     * The last working day up to the latest one. Where no working day lies between the previous contact and the latest
     * day, it is the first one after, because two contacts on one day are none.
     */
    static LocalDate workingDay(WorkingCalendar calendar, LocalDate previous, LocalDate latest) {
        LocalDate day = latest;
        while (day.isAfter(previous) && !calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day.isAfter(previous) ? day : calendar.after(previous, 1);
    }
}
