package dk.forloeb.support;

import dk.forloeb.deadline.WorkingDays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;

/**
 * Courses that have come to a certain task, for tests about that task. No bean: a test that imports one gets a context of
 * its own, whose engine takes the place of the shared one's behind its web server.
 */
public final class Courses {

    /** A course that waits in this task. */
    public record Stop(String no, String taskId) {}

    private static final int SLOTS_A_DAY = 12;

    /** Told in any case: a run with many courses fills the physician's days up to the deadline and beyond. */
    private static final String LATE_REASON = "Lægen har ingen tid før, og borgeren er enig i at vente.";

    private static final AtomicInteger SLOTS = new AtomicInteger();

    private final CourseDriver course;
    private final TaskService tasks;

    public Courses(CourseDriver course, TaskService tasks) {
        this.course = course;
        this.tasks = tasks;
    }

    public Stop stopAt(String taskKey) {
        return stopAt(taskKey, Map.of());
    }

    /** @param referral what is special about the referral */
    public Stop stopAt(String taskKey, Map<String, Object> referral) {
        Map<String, Object> all = new HashMap<>(CourseAnswers.referral());
        all.putAll(referral);
        String no = course.refer(all);
        course.runUntil(
                no,
                taskKey,
                CourseAnswers.toJob()
                        .with("UserTask_FindSlot", Map.of("slotAt", ownSlot(), "lateReason", LATE_REASON))
                        .byTask());
        return new Stop(
                no,
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(no)
                        .taskDefinitionKey(taskKey)
                        .singleResult()
                        .getId());
    }

    /** A time of the physician that no other course takes; counted only when a course asks for one. */
    private static CourseDriver.Reply ownSlot() {
        return (form, today) -> {
            int slot = SLOTS.getAndIncrement();
            return WorkingDays.usual()
                    .after(today, 5 + slot / SLOTS_A_DAY)
                    .atTime(13, 0)
                    .plusMinutes(15L * (slot % SLOTS_A_DAY));
        };
    }
}
