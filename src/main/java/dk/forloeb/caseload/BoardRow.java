package dk.forloeb.caseload;

import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * One trajectory on the board.
 *
 * @param name null where the reader may not see it: protected, or a colleague's citizen
 * @param open whether the reader may open the trajectory
 * @param steps names of the tasks that it waits in; empty when it waits for no person
 * @param lawDue the first statutory date that runs; null when there is none
 * @param targetDue the first target date that runs; null when there is none
 * @param pausedOn since when a deadline stands still; null when none does
 * @param spokenOn last contact with the citizen; null when there was none
 * @param nextOn next day that is agreed with the citizen; null when there is none
 * @param caseworker name; null when there is none yet
 * @param phaseSince when it came into its phase
 */
public record BoardRow(
        String no,
        String name,
        boolean nameProtected,
        boolean open,
        Phase phase,
        TrajectoryStatus status,
        List<String> steps,
        LocalDate lawDue,
        LocalDate targetDue,
        LocalDate pausedOn,
        LocalDate spokenOn,
        LocalDate nextOn,
        String caseworker,
        boolean interpreter,
        OrgUnit unit,
        LocalDate referredOn,
        LocalDate phaseSince) {}
