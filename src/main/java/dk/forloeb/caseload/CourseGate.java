package dk.forloeb.caseload;

import dk.forloeb.employment.RunningEffort;
import dk.forloeb.engine.CourseWaits.Wait;
import java.util.List;
import java.util.Map;

/**
 * What is missing before the present phase of a course can end, as the models and the record have it.
 *
 * @param closes whether the course itself is what ends then
 * @param waits tasks, days and messages that the course itself stands at; what runs beside it holds nothing back
 * @param needs what the form of a task would be refused without, by id of the task
 * @param ending what would end with the course; empty as long as that is not near
 * @param unsent letters of the course that have not reached anybody and wait for a person; 0 as above
 */
public record CourseGate(
        boolean closes, List<Wait> waits, Map<String, List<String>> needs, List<RunningEffort> ending, int unsent) {}
