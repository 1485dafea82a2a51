package dk.forloeb.absence;

import java.time.LocalDate;

/**
 * That a citizen was, is or will be absent.
 *
 * @param on first day of the absence
 * @param until last day as told; null when unknown
 */
public record AbsenceReport(
        String trajectoryNo,
        LocalDate on,
        LocalDate until,
        AbsenceKind kind,
        Appointment appointment,
        AbsenceSource source) {

    public AbsenceReport {
        if (until != null && until.isBefore(on)) {
            throw new IllegalArgumentException("An absence ends before it begins.");
        }
    }
}
