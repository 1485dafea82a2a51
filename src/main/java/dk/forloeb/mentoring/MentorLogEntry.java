package dk.forloeb.mentoring;

import java.time.LocalDate;

/**
 * What a mentor tells about one meeting.
 *
 * @param minutes 5 to 480; null when they did not meet
 * @param progress 1 (none) to 5 (much); null when they did not meet
 * @param text null when nothing was written
 */
public record MentorLogEntry(
        LocalDate date, Integer minutes, MentorActivity activity, Integer progress, boolean concern, String text) {}
