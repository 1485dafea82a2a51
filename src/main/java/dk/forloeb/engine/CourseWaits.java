package dk.forloeb.engine;

import java.time.LocalDate;
import java.util.List;

/** What a course stands at: the steps that people have to do, and what has to happen before it goes on. */
public interface CourseWaits {

    /**
     * Tasks first, then what comes and what the system does; empty when the course has no process or it has ended. Whoever asks has seen to it that the
     * reader may know of the trajectory.
     */
    List<Wait> of(String trajectoryNo);

    /**
     * @param step id of the element in the course's own diagram that this lies in, or is
     * @param stepName Danish name of that element
     * @param name Danish name in the model
     * @param taskId null unless somebody has to do it
     * @param form id of that task's form; null unless there is one
     * @param assignee user id of who has the task; null when nobody has it yet
     * @param roles keys of the roles that may take the task
     * @param until day on which it is due, or on which it happens by itself; null when that is not known
     * @param beside whether it runs beside the course, which goes on without it
     */
    record Wait(
            String step,
            String stepName,
            String name,
            Kind kind,
            String taskId,
            String form,
            String assignee,
            List<String> roles,
            LocalDate until,
            boolean beside) {}

    /** Who or what the course waits for. */
    enum Kind {
        /** A person does a task. */
        TASK,
        /** A day comes, or a message. */
        EVENT,
        /** The system does the step by itself, at once or when somebody has mended what failed. */
        WORK
    }
}
