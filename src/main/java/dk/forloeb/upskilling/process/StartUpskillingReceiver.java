package dk.forloeb.upskilling.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.upskilling.CourseStart;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.Provider;
import dk.forloeb.upskilling.UpskillingProperties;
import dk.forloeb.upskilling.UpskillingService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes what is agreed when a course starts (form F-A8, first part). */
@Component
class StartUpskillingReceiver implements FormReceiver {

    private final UpskillingService upskilling;
    private final TrajectoryService trajectories;
    private final UpskillingProperties policy;
    private final FormHeading heading;

    StartUpskillingReceiver(
            UpskillingService upskilling,
            TrajectoryService trajectories,
            UpskillingProperties policy,
            FormHeading heading) {
        this.upskilling = upskilling;
        this.trajectories = trajectories;
        this.policy = policy;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "start-upskilling";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        CourseView course = upskilling.course(CourseOnForm.id(task));
        TrajectoryView trajectory = trajectories.trajectory(course.trajectoryNo());
        Map<String, Object> shown = heading.of(trajectory);
        shown.put("track", course.track().label());
        shown.put("plannedHours", String.valueOf(course.hoursPerWeek()));
        shown.put("provider", policy.usualProviders().getOrDefault(course.track(), Provider.ANDET));
        if (trajectory.danishLevel() != null) {
            shown.put("levelBefore", trajectory.danishLevel());
        }
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        var start = new CourseStart(
                values.choice("provider", Provider.class),
                values.date("startDate"),
                values.date("endDate"),
                values.integer("plannedLessons"),
                values.choice("levelBefore", DanishLevel.class));
        new FormErrors()
                .rejectIf(
                        !start.endsOn().isAfter(start.startsOn()),
                        "endDate",
                        "Kurset slutter, før det begynder. Vælg en slutdato efter startdatoen.")
                .rejectIf(
                        start.endsOn().isAfter(start.startsOn().plusMonths(policy.maxCourseMonths())),
                        "endDate",
                        "Kurset varer over %d måneder. Vælg en tidligere slutdato; kurset kan forlænges senere."
                                .formatted(policy.maxCourseMonths()))
                .throwIfAny();
        upskilling.start(CourseOnForm.id(task), start);
        return Routing.none().with(Variables.COURSE_END_AT, CourseTimes.resultDue(start.endsOn()));
    }
}
