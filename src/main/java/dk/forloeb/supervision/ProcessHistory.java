package dk.forloeb.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the engine remembers of processes. The logged-in person's rights decide which can be asked for. */
public interface ProcessHistory {

    /** Empty when there is no such version, or the person may not know of it. */
    Optional<Definition> definition(String definitionId);

    /** All versions of a process, newest first. */
    List<Definition> versions(String key);

    /**
     * Counts and durations of the steps that have ended, in one statement.
     *
     * @param shown the version whose diagram is looked at
     * @param versions all of the process
     * @param only the version that they were done in; null for all
     * @param from null for no first day
     */
    List<StepFigure> figures(
            Definition shown, List<Definition> versions, Definition only, LocalDate from, LocalDate to);

    /** How many courses through the process have ended whose number begins so; null for all. */
    int countFinished(String key, String number);

    /** The newest of them, without the first few. */
    List<FinishedCourse> finished(String key, String number, int offset, int most);

    /** The process of a course that has ended, whatever the person may see. */
    Optional<Definition> processOf(String instanceId);

    /** The way of a course that has ended. Whoever asks has seen to it that the person may know of it, as for the others. */
    FinishedRoute route(Definition process, String instanceId);

    /** The diagram as BPMN. */
    String diagram(Definition definition);
}
