package dk.forloeb.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What a consultant learnt from a workplace (form F-A12).
 *
 * @param contact whom the consultant talked to
 * @param ordinaryHours paid hours a week that the company gives or offers, 0–37
 * @param performance 1–5
 * @param cultureFit 1–5
 * @param languageFit 1–5
 * @param adjustments agreed changes; null when there are none
 * @param nextContact day of the next contact as agreed; null when the citizen has left the workplace
 */
public record WorkplaceContactReport(
        String contact,
        LocalDateTime heldAt,
        int attendancePct,
        int ordinaryHours,
        int performance,
        int cultureFit,
        int languageFit,
        EmployerIntent employerIntent,
        String adjustments,
        LocalDate nextContact) {}
