package dk.forloeb.engine;

import java.util.Map;

/** Starts what runs beside a course and has no start form, since the system itself begins it for a trajectory that exists. */
public interface SideProcesses {

    /**
     * Starts the newest version of a process, as the system.
     *
     * @param trajectoryNo business key of the new instance
     * @param variables routing variables by name ({@link Variables})
     * @return the engine's id of the instance
     */
    String start(String processId, String trajectoryNo, Map<String, Object> variables);
}
