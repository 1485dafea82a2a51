package dk.forloeb.coordination;

import java.time.LocalDate;

/**
 * An answer or follow-up, as whoever may know of it sees it.
 *
 * @param late whether it came when nobody waited for it any more
 */
public record EntryView(EntryKind kind, LocalDate on, boolean jointMeeting, boolean late, String text) {}
