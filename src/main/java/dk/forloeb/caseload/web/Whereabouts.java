package dk.forloeb.caseload.web;

import dk.forloeb.deadline.DanishDates;
import dk.forloeb.engine.CourseWaits.Kind;
import dk.forloeb.engine.CourseWaits.Wait;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a course stands, in one sentence: for whoever sees no diagram, and to read out or print. */
final class Whereabouts {

    private Whereabouts() {}

    /**
     * @param since when the present phase was entered; null when that is not known
     * @param waits everything that the course stands at
     * @param people names by user id
     */
    static String of(TrajectoryView trajectory, LocalDate since, List<Wait> waits, Map<String, String> people) {
        if (trajectory.status().isOver()) {
            return over(trajectory);
        }
        String phase = "Forløbet %s i fasen »%s«%s%s"
                .formatted(
                        since == null ? "er" : "har været",
                        trajectory.phase().label(),
                        since == null ? "" : " siden " + DanishDates.day(since),
                        trajectory.status() == TrajectoryStatus.PAUSE ? ", er sat på pause" : "");
        String own = places(waits, false, people);
        String beside = places(waits, true, people);
        return "%s og %s%s."
                .formatted(
                        phase,
                        own.isEmpty() ? "venter ikke på noget for at komme videre" : "står ved " + own,
                        beside.isEmpty() ? "" : "; ved siden af kører " + beside);
    }

    private static String over(TrajectoryView trajectory) {
        if (trajectory.status() == TrajectoryStatus.AFVIST) {
            return "Forløbet er slut, fordi borgeren ikke blev optaget.";
        }
        return "Forløbet er slut%s%s."
                .formatted(
                        trajectory.endedOn() == null
                                ? ""
                                : " og blev afsluttet " + DanishDates.day(trajectory.endedOn()),
                        trajectory.outcome() == null
                                ? ""
                                : " med udfaldet »%s«"
                                        .formatted(trajectory.outcome().label()));
    }

    /** The steps of the course's diagram at which it stands, each with what it waits for there. */
    private static String places(List<Wait> waits, boolean beside, Map<String, String> people) {
        Map<String, List<Wait>> places = waits.stream()
                .filter(wait -> wait.beside() == beside)
                .collect(Collectors.groupingBy(Wait::stepName, LinkedHashMap::new, Collectors.toList()));
        return listed(places.entrySet().stream()
                .map(place -> place(place.getKey(), place.getValue(), people))
                .toList());
    }

    private static String place(String name, List<Wait> waits, Map<String, String> people) {
        String awaited = waits.stream()
                .map(wait -> awaited(wait, people))
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        if (!awaited.isEmpty()) {
            return "»%s« (venter på %s)".formatted(name, awaited);
        }
        boolean work = waits.stream().anyMatch(wait -> wait.kind() == Kind.WORK);
        return work ? "»%s« (systemet er i gang)".formatted(name) : "»%s«".formatted(name);
    }

    /** Empty where the step itself says it all. Of what runs beside only people's tasks are named, for it is much. */
    private static String awaited(Wait wait, Map<String, String> people) {
        boolean task = wait.kind() == Kind.TASK;
        if (wait.kind() == Kind.WORK || wait.beside() && !task) {
            return "";
        }
        String what = wait.name().equals(wait.stepName()) ? null : "»%s«".formatted(wait.name());
        String who = Stream.of(what, task ? whose(wait, people) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" hos "));
        return wait.beside() || wait.until() == null
                ? who
                : Stream.of(who, (task ? "senest " : "") + DanishDates.day(wait.until()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String whose(Wait wait, Map<String, String> people) {
        if (wait.assignee() != null) {
            return people.get(wait.assignee());
        }
        String roles = GateLines.roles(wait.roles());
        // A proper name stays as it is.
        if (roles.isEmpty()) {
            return null;
        }
        return roles.startsWith(Role.SAFETY_EXPERT.label())
                ? roles
                : Character.toLowerCase(roles.charAt(0)) + roles.substring(1);
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " og " + parts.get(last);
    }
}
