package dk.forloeb.absence;

import java.time.LocalDateTime;

/**
 * What comes next in a long sickness.
 *
 * @param ill false once the citizen is fit for work
 * @param at when the step is due
 */
public record SicknessPlan(boolean ill, SicknessStep step, LocalDateTime at) {}
