package dk.forloeb.caseload.web;

import dk.forloeb.caseload.CourseGate;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.engine.CourseWaits.Kind;
import dk.forloeb.engine.CourseWaits.Wait;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The block "Før næste fase" in words.
 *
 * @param title what the lines stand in the way of
 * @param ending what ends with the course; empty when its end is not next
 * @param unsent Danish sentence about letters that wait for a person; null when none does
 */
record GateLines(String title, List<Line> lines, List<String> ending, String unsent) {

    /**
     * @param task id of the task in Tasklist that does it; null when there is none, or it is not the reader's to see
     * @param tone the colour that repeats the mark
     * @param mark the state in a word
     * @param about who, and until when; null when neither is known
     * @param needs what has to be brought along
     */
    record Line(String name, String task, String tone, String mark, String about, List<String> needs) {}

    static GateLines of(TrajectoryView trajectory, CourseGate gate, Map<String, String> people, Set<String> reachable) {
        return new GateLines(
                title(trajectory, gate.closes()),
                gate.waits().stream()
                        .map(wait -> line(
                                wait,
                                reachable.contains(wait.taskId()) ? wait.taskId() : null,
                                gate.needs().getOrDefault(wait.taskId(), List.of()),
                                people))
                        .toList(),
                gate.ending().stream()
                        .map(effort -> effort.until() == null
                                ? effort.kind().label()
                                : "%s (aftalt til %s)"
                                        .formatted(effort.kind().label(), DanishDates.day(effort.until())))
                        .toList(),
                unsent(gate.unsent()));
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return lines.isEmpty() && ending.isEmpty() && unsent == null;
    }

    private static String title(TrajectoryView trajectory, boolean closes) {
        return !closes && trajectory.phase().ordinal() < Phase.AFSLUTNING.ordinal()
                ? "»%s« slutter, når det her er på plads:"
                        .formatted(trajectory.phase().label())
                : "Forløbet lukkes, når det her er på plads:";
    }

    private static Line line(Wait wait, String task, List<String> needs, Map<String, String> people) {
        boolean missing = wait.kind() == Kind.TASK;
        return new Line(
                wait.name(),
                task,
                missing ? "amber" : "grey",
                missing ? "Mangler" : "Venter",
                switch (wait.kind()) {
                    case TASK -> task(wait, people);
                    case EVENT ->
                        wait.until() == null ? "Ingen kendt dato" : "Sker %s".formatted(DanishDates.day(wait.until()));
                    case WORK -> "Systemet er i gang";
                },
                needs);
    }

    private static String task(Wait wait, Map<String, String> people) {
        String who = wait.assignee() == null ? roles(wait.roles()) : people.get(wait.assignee());
        return wait.until() == null ? who : "%s, senest %s".formatted(who, DanishDates.day(wait.until()));
    }

    /** Whose turn it is, as long as it is nobody's in particular. */
    static String roles(List<String> keys) {
        return Arrays.stream(Role.values())
                .filter(role -> keys.contains(role.key()))
                .map(Role::label)
                .collect(Collectors.joining(" eller "));
    }

    private static String unsent(int letters) {
        return switch (letters) {
            case 0 -> null;
            case 1 -> "Ét brev er ikke nået frem";
            default -> "%d breve er ikke nået frem".formatted(letters);
        };
    }
}
