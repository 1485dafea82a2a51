package dk.forloeb.trajectory;

import java.time.LocalDate;

/**
 * A dated package of law and policy.
 *
 * @param id such as {@code RS-2026-07}
 * @param from first day on which it applies; null for the oldest, which has always applied
 * @param reason what is new in it, in Danish
 */
public record RuleSet(String id, LocalDate from, String reason) {}
