package dk.forloeb.followup;

import dk.forloeb.platform.WorkingDays;
import java.time.LocalDate;

/** Finds the day of the next round of contact. */
final class ContactDays {

    private ContactDays() {}

    /**
     * The last working day up to the latest one. Where no working day lies between the previous contact and the latest
     * day, it is the first one after, because two contacts on one day are none.
     */
    static LocalDate workingDay(LocalDate previous, LocalDate latest) {
        LocalDate day = latest;
        while (day.isAfter(previous) && !WorkingDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day.isAfter(previous) ? day : WorkingDays.after(previous, 1);
    }

    /** Whether a contact that is due on a day would come too late if it waited for the round after this one. */
    static boolean cannotWait(LocalDate dueOn, LocalDate thisRound, int daysBetweenRounds) {
        return thisRound.plusDays(daysBetweenRounds).isAfter(dueOn);
    }
}
