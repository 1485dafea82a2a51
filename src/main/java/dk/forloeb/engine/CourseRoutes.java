package dk.forloeb.engine;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The way of a trajectory through the diagram of its course. Whoever asks has seen to it that the reader may know of it. */
public interface CourseRoutes {

    /** Empty when the course has no process yet. */
    Optional<Route> of(String trajectoryNo);

    /** The diagram as BPMN, in the version that the course follows; empty when it has none. */
    Optional<String> diagram(String trajectoryNo);

    /**
     * @param process Danish name of the process
     * @param version version of the diagram that the course follows
     * @param steps tasks and phases that were begun, in the order of their first time, then those that may still come
     */
    record Route(String process, int version, List<Step> steps) {}

    /**
     * A task or phase of the diagram.
     *
     * @param id id of the element in the diagram
     * @param times how often it was begun
     * @param from when it was begun last; null where it is still to come
     * @param to when it ended; null while it goes on
     */
    record Step(String id, String name, State state, int times, LocalDateTime from, LocalDateTime to) {}

    /** How far a step has come. */
    enum State {
        DONE("Udført"),
        BROKEN_OFF("Afbrudt"),
        CURRENT("Nu"),
        COMING("Kan komme");

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
