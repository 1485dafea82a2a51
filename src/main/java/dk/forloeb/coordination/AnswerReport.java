package dk.forloeb.coordination;

import java.time.LocalDate;

/** What an administration answered. */
public record AnswerReport(EntryKind kind, LocalDate on, boolean jointMeeting, String text) {}
