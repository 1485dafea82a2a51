package dk.forloeb.employment;

import java.time.LocalDate;

/**
 * A plan as laid.
 *
 * @param round 1 for the first plan of the course
 */
public record PlanView(String trajectoryNo, int round, PlanContent content, LocalDate laidOn) {}
