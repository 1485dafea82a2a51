package dk.forloeb.mentoring;

import java.time.LocalDate;

/**
 * When the mentor writes next, and when the grant's renewal is to be decided.
 *
 * @param mentorUserId user id of the mentor; null when the mentor is no user of Forløb, so that the pool writes
 */
public record MentorLogPlan(LocalDate nextLogOn, LocalDate renewalOn, String mentorUserId) {}
