package dk.forloeb.clarification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;

/**
 * A meeting that is called.
 *
 * @param fileSentOn day on which the citizen got the file
 * @param companion whether the citizen brings somebody
 */
public record MeetingPlan(
        LocalDateTime meetingAt,
        String place,
        Set<TeamRole> participants,
        LocalDate fileSentOn,
        boolean interpreter,
        boolean companion) {}
