package dk.forloeb.mentoring;

import java.time.LocalDate;

/** When the mentor writes next, and when the grant's renewal is to be decided. */
public record MentorLogPlan(LocalDate nextLogOn, LocalDate renewalOn) {}
