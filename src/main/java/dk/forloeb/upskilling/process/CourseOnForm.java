package dk.forloeb.upskilling.process;

import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.UpskillingService;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The course that a form is about, and what is shown of it. */
@Component
class CourseOnForm {

    private final UpskillingService upskilling;
    private final FormHeading heading;

    CourseOnForm(UpskillingService upskilling, FormHeading heading) {
        this.upskilling = upskilling;
        this.heading = heading;
    }

    static UUID id(FormTask task) {
        return task.find(Variables.COURSE_ID)
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalStateException("The task belongs to no course."));
    }

    CourseView course(FormTask task) {
        return upskilling.course(id(task));
    }

    /** Citizen, track and provider of a course that has started. */
    Map<String, Object> shown(CourseView course) {
        Map<String, Object> shown = heading.of(course.trajectoryNo());
        shown.put("track", course.track().label());
        shown.put("provider", course.provider().label());
        return shown;
    }
}
