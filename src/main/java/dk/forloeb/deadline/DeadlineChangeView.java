package dk.forloeb.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One change of a deadline as a page shows it.
 *
 * @param byUser user id
 * @param days how far the change goes: taken by a pause, or added; 0 where it says nothing
 */
public record DeadlineChangeView(
        LocalDateTime at,
        String byUser,
        ChangeKind kind,
        LocalDate oldDue,
        LocalDate newDue,
        int days,
        Reason reason) {}
