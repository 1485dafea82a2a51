package dk.forloeb.upskilling.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.upskilling.AttendanceAction;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.UpskillingService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes what the caseworker does about low attendance. */
@Component
class HandleLowAttendanceReceiver implements FormReceiver {

    private final UpskillingService upskilling;
    private final CourseOnForm onForm;

    HandleLowAttendanceReceiver(UpskillingService upskilling, CourseOnForm onForm) {
        this.upskilling = upskilling;
        this.onForm = onForm;
    }

    @Override
    public String formId() {
        return "handle-low-attendance";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        CourseView course = onForm.course(task);
        Map<String, Object> shown = onForm.shown(course);
        shown.put("attendancePct", "%d %%".formatted(course.attendancePct()));
        shown.put("result", course.reported().label());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        upskilling.actOnAttendance(
                CourseOnForm.id(task), values.choice("action", AttendanceAction.class), values.text("note"));
        return Routing.none();
    }
}
