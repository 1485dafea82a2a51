package dk.forloeb.supervision;

import java.time.LocalDate;

/**
 * Which steps are counted.
 *
 * @param version number of the version that they were done in; null for all versions
 * @param from first day on which they were completed; null for the first of all
 * @param to last day
 */
public record HeatMapFilter(Integer version, LocalDate from, LocalDate to) {}
