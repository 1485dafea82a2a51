package dk.forloeb.followup.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormValues;
import dk.forloeb.followup.PlacementStop;
import dk.forloeb.placement.EndReason;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.upskilling.CourseBreak;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.InterruptReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What both contact forms ask about: whether the citizen has left a workplace or a course before the time. */
final class StopsOnForm {

    private StopsOnForm() {}

    static Optional<PlacementStop> placement(FormValues values) {
        return values.findText("stopReason")
                .map(reason -> new PlacementStop(EndReason.valueOf(reason), values.date("stoppedOn")));
    }

    static FormErrors check(FormErrors errors, PlacementStop stop, Optional<PlacementView> placement, LocalDate today) {
        boolean outside = placement
                .map(current -> stop.lastDay().isBefore(current.startsOn())
                        || stop.lastDay().isAfter(current.endsOn()))
                .orElse(false);
        return errors.rejectIf(
                        placement.isEmpty(), "stopReason", "Borgeren er ikke i virksomhedsplacering lige nu. Svar nej.")
                .rejectIf(
                        stop.lastDay().isAfter(today),
                        "stoppedOn",
                        "Borgerens sidste dag ligger i fremtiden. Skriv den sidste dag, borgeren mødte.")
                .rejectIf(
                        outside && !stop.lastDay().isAfter(today),
                        "stoppedOn",
                        "Borgerens sidste dag skal ligge i placeringens periode.");
    }

    static Optional<CourseBreak> course(FormValues values) {
        return values.findText("stoppedCourse")
                .map(course -> new CourseBreak(
                        values.choice("courseStopReason", InterruptReason.class), values.date("courseStoppedOn")));
    }

    static void show(List<CourseView> running, Map<String, Object> shown) {
        shown.put(
                "runningCourses",
                running.stream().map(course -> course.track().label()).collect(Collectors.joining(", ")));
        shown.put(
                "courseOptions",
                running.stream()
                        .map(course -> new FormOption(
                                course.id().toString(), course.track().label()))
                        .toList());
    }
}
