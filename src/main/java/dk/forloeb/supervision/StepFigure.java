package dk.forloeb.supervision;

import java.time.Duration;

/**
 * How often a step was done and how long it took, over all who came through it.
 *
 * @param step id of the element in the diagram
 * @param name Danish label of the step
 * @param drawn whether the diagram that is looked at has the step; an earlier version may have had another
 * @param done how often it was completed
 * @param brokenOff how often it was begun and not completed
 * @param median half of those completed took no longer; null when none was
 * @param ninetieth nine of ten took no longer; null when none was completed
 */
public record StepFigure(
        String step, String name, boolean drawn, long done, long brokenOff, Duration median, Duration ninetieth) {}
