package dk.forloeb.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * What a caseworker learnt from a citizen (form F-A11).
 *
 * @param attendancePct attendance at the workplace since the last contact; null outside a placement
 * @param wellbeing 1–5
 * @param danishUse 1–5
 * @param motivation 1–5
 * @param nextContact day of the next contact as agreed
 */
public record CitizenContactReport(
        LocalDateTime heldAt,
        ContactChannel channel,
        Integer attendancePct,
        int wellbeing,
        int danishUse,
        int motivation,
        Set<ContactIssue> issues,
        LocalDate nextContact) {

    public CitizenContactReport {
        issues = Set.copyOf(issues);
        if (issues.isEmpty() || issues.contains(ContactIssue.INGEN) && issues.size() > 1) {
            throw new IllegalArgumentException("Either there are issues or there are none.");
        }
    }
}
