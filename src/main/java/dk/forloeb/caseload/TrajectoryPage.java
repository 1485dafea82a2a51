package dk.forloeb.caseload;

import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.employment.PlanView;
import dk.forloeb.engine.CourseRoutes;
import dk.forloeb.engine.CourseWaits;
import dk.forloeb.engine.OpenTasks;
import dk.forloeb.engine.StartableForms;
import dk.forloeb.letter.DeliveryView;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.NoteView;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One citizen's course at a glance.
 *
 * @param name the citizen's; null where name and address are protected
 * @param caseworker name of the fixed caseworker; null before there is one
 * @param cover who does that one's work today; null when nobody
 * @param route null before the course has a process
 * @param waits everything that the course stands at, also beside its phases
 * @param entered when each phase was entered, the first time first
 * @param reachable ids of those tasks that the reader has in Tasklist
 * @param deadlines those that run or stand still, the nearest first
 * @param events the newest first
 * @param startable what the reader may begin beside the course
 * @param appointment the next that is agreed; null when none is
 * @param plan the newest; null before there is one
 * @param letters the newest first
 * @param consents every answer, the newest first
 * @param people names by user id, of everybody who is named on the page
 */
public record TrajectoryPage(
        TrajectoryView trajectory,
        String name,
        boolean interpreter,
        String caseworker,
        String cover,
        CourseRoutes.Route route,
        List<CourseWaits.Wait> waits,
        CourseGate gate,
        CourseParties parties,
        Map<Phase, List<LocalDate>> entered,
        List<OpenTasks.OpenTask> tasks,
        Set<String> reachable,
        List<DeadlineView> deadlines,
        List<EventView> events,
        List<NoteView> notes,
        LocalDate appointment,
        PlanView plan,
        List<DeliveryView> letters,
        List<ConsentView> consents,
        Map<String, String> people,
        List<StartableForms.StartableForm> startable) {}
