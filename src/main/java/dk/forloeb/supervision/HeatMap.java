package dk.forloeb.supervision;

import java.util.List;

/**
 * The figures of a process by step.
 *
 * @param shown the version whose diagram is looked at
 * @param versions numbers of all versions, newest first
 * @param steps in the order of how often they were done, most first
 */
public record HeatMap(Definition shown, List<Integer> versions, List<StepFigure> steps) {}
