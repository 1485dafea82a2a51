package dk.forloeb.placement;

import java.time.LocalDate;

/**
 * A longer period that the consultant asks the caseworker for.
 *
 * @param specialNeed a quite special need, which praktik beyond 26 weeks takes (LAB § 61)
 */
public record ExtensionRequest(LocalDate newEndsOn, boolean specialNeed, String reason) {}
