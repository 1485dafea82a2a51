package dk.forloeb.decision;

import java.time.LocalDate;

/** A reply on the record. */
public record ReplyView(LocalDate on, ReplyForm form, boolean late, String text) {}
