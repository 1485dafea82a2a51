package dk.forloeb.decision;

import java.time.LocalDate;

/** What a citizen said to a hearing, written or not, in time or not. */
public record PartyReply(LocalDate on, ReplyForm form, String text) {}
