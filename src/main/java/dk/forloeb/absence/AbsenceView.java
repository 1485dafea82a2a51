package dk.forloeb.absence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * An absence as other classes see it.
 *
 * @param until last day; null while it goes on
 * @param duty null until somebody takes the absence up
 * @param next what the table asks for; null before that
 * @param attempts attempts to reach the citizen
 * @param firstContactAt when the citizen was first reached; null before that
 * @param contactWorkMinutes working minutes from the report to the first contact (indicator I15)
 * @param contactCalendarMinutes the same in clock time
 * @param hearing null when there was none
 * @param sanctionRecommended null until somebody has recommended
 */
public record AbsenceView(
        UUID id,
        String trajectoryNo,
        LocalDate on,
        LocalDate until,
        AbsenceKind kind,
        Appointment appointment,
        AbsenceSource source,
        LocalDateTime reportedAt,
        AbsenceStatus status,
        Duty duty,
        Response next,
        int attempts,
        Cause cause,
        LocalDateTime firstContactAt,
        Integer contactWorkMinutes,
        Integer contactCalendarMinutes,
        Hearing hearing,
        Boolean sanctionRecommended,
        String recommendedBy,
        AbsenceOutcome outcome) {

    public boolean isMandatory() {
        return duty == Duty.PLIGT;
    }

    /** Days on end, the given one included. */
    public int daysUntil(LocalDate day) {
        LocalDate last = until == null || until.isAfter(day) ? day : until;
        return last.isBefore(on) ? 0 : (int) (last.toEpochDay() - on.toEpochDay()) + 1;
    }
}
