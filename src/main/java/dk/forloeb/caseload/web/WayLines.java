package dk.forloeb.caseload.web;

import dk.forloeb.caseload.TrajectoryPage;
import dk.forloeb.deadline.DanishDates;
import dk.forloeb.engine.CourseRoutes.Process;
import dk.forloeb.engine.CourseRoutes.Route;
import dk.forloeb.engine.CourseRoutes.Step;
import dk.forloeb.engine.CourseWaits.Kind;
import dk.forloeb.engine.CourseWaits.Wait;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The way through one diagram of a course in words.
 *
 * @param query how addresses name the process; empty for the course itself
 * @param process name of the diagram
 * @param version which one of how many
 * @param started by whom and when, and until when
 * @param others the course's other processes, to choose from
 */
record WayLines(String query, String process, String version, String started, List<Line> lines, List<Other> others) {

    /** @param when Danish text; null for what was not begun */
    record Line(String name, String state, String when) {}

    record Other(String query, String name, String when) {}

    /** Null before the course has a process. */
    static WayLines of(TrajectoryPage page) {
        Route route = page.route();
        if (route == null) {
            return null;
        }
        boolean course = route.process().id() == null;
        return new WayLines(
                query(route.process()),
                route.process().name(),
                "version %d af %d".formatted(route.version(), route.versions()),
                "Begyndt %s af %s%s"
                        .formatted(
                                DanishDates.day(route.process().from().toLocalDate()),
                                starter(route.startedBy(), page.people()),
                                route.process().to() == null
                                        ? ""
                                        : ", slut %s"
                                                .formatted(DanishDates.day(
                                                        route.process().to().toLocalDate()))),
                route.steps().stream()
                        .map(step -> line(step, course ? page.waits() : List.of()))
                        .toList(),
                route.others().stream().map(WayLines::other).toList());
    }

    /** A system that refers has no name. */
    private static String starter(String userId, Map<String, String> people) {
        if (userId == null) {
            return "systemet";
        }
        String name = people.get(userId);
        return name == null || name.equals(userId) ? "et andet system" : name;
    }

    private static Other other(Process process) {
        String from = DanishDates.day(process.from().toLocalDate());
        return new Other(
                query(process),
                process.name(),
                process.to() == null
                        ? "i gang siden %s".formatted(from)
                        : "%s til %s"
                                .formatted(from, DanishDates.day(process.to().toLocalDate())));
    }

    private static String query(Process process) {
        return process.id() == null ? "" : "?proces=" + process.id();
    }

    private static Line line(Step step, List<Wait> waits) {
        String name = step.times() > 1 ? "%s (%d gange)".formatted(step.name(), step.times()) : step.name();
        String when =
                switch (step.state()) {
                    case COMING, GONE -> null;
                    case CURRENT ->
                        "siden %s%s".formatted(DanishDates.day(step.from().toLocalDate()), why(step, waits));
                    default -> DanishDates.day(step.to().toLocalDate());
                };
        return new Line(name, step.state().label(), when);
    }

    /** What a step that goes on waits for, where that is another thing than the step itself. */
    private static String why(Step step, List<Wait> waits) {
        String reasons = waits.stream()
                .filter(wait -> wait.step().equals(step.id()) && !wait.name().equals(step.name()))
                .map(wait -> wait.until() == null || wait.kind() == Kind.WORK
                        ? wait.name()
                        : "%s, %s".formatted(wait.name(), DanishDates.day(wait.until())))
                .distinct()
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : ". Venter på: " + reasons;
    }
}
