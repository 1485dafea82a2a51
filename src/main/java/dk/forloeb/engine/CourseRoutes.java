package dk.forloeb.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The way of a trajectory through the diagrams of its course. Whoever asks has seen to it that the reader may know of it. */
public interface CourseRoutes {

    /**
     * @param processId which of the course's processes; null for the course itself
     * @return empty when the course has no such process
     */
    Optional<Route> of(String trajectoryNo, String processId);

    /**
     * The diagram as BPMN, in the version that is followed.
     *
     * @param processId which of the course's processes; null for the course itself
     * @return empty when the course has no such process
     */
    Optional<String> diagram(String trajectoryNo, String processId);

    /**
     * @param process the one whose way it is
     * @param version version of the diagram that is followed
     * @param versions how many there are by now
     * @param startedBy user id of who began it; null when the system did
     * @param steps tasks and phases that were begun, in the order of their first time, then those that may still come, then
     *     those that can't be reached any more
     * @param others the course's other processes, the newest first; without the physician's and the reminders'
     */
    record Route(
            Process process, int version, int versions, String startedBy, List<Step> steps, List<Process> others) {}

    /**
     * A run through a diagram.
     *
     * @param id null for the course itself
     * @param name Danish name
     * @param to null while it goes on
     */
    record Process(String id, String name, LocalDateTime from, LocalDateTime to) {}

    /**
     * A task or phase of the diagram.
     *
     * @param id id of the element in the diagram
     * @param times how often it was begun
     * @param from when it was begun last; null where it was not
     * @param to when it ended; null while it goes on
     */
    record Step(String id, String name, State state, int times, LocalDateTime from, LocalDateTime to) {}

    /** How far a step has come. */
    enum State {
        DONE("Udført"),
        BROKEN_OFF("Afbrudt"),
        CURRENT("Nu"),
        COMING("Kan komme"),
        GONE("Kommer ikke");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Danish word for users. */
        public String label() {
            return label;
        }
    }
}
