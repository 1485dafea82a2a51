package dk.forloeb.upskilling.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.upskilling.Certificate;
import dk.forloeb.upskilling.CourseReport;
import dk.forloeb.upskilling.CourseResult;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.InterruptReason;
import dk.forloeb.upskilling.UpskillingService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes attendance and result of a course's period (form F-A8, second part). */
@Component
class CompleteUpskillingReceiver implements FormReceiver {

    private final UpskillingService upskilling;
    private final CourseOnForm onForm;

    CompleteUpskillingReceiver(UpskillingService upskilling, CourseOnForm onForm) {
        this.upskilling = upskilling;
        this.onForm = onForm;
    }

    @Override
    public String formId() {
        return "complete-upskilling";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        CourseView course = onForm.course(task);
        Map<String, Object> shown = onForm.shown(course);
        shown.put("period", CourseTimes.period(course.startsOn(), course.endsOn()));
        shown.put("plannedLessons", course.plannedLessons().toString());
        shown.put("levelBefore", course.levelBefore().label());
        if (course.brokenOff() != null) {
            shown.put("result", CourseResult.AFBRUDT);
            shown.put("interruptReason", course.brokenOff().reason());
        }
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        CourseView course = onForm.course(task);
        var report = new CourseReport(
                values.integer("attendedLessons"),
                values.choice("result", CourseResult.class),
                values.findChoice("levelAfter", DanishLevel.class).orElse(null),
                values.findChoice("certificate", Certificate.class).orElse(null),
                values.findChoice("interruptReason", InterruptReason.class).orElse(null),
                values.findDate("newEndDate").orElse(null),
                values.findInteger("extraLessons").orElse(0));
        new FormErrors()
                .rejectIf(
                        report.attendedLessons() > course.plannedLessons(),
                        "attendedLessons",
                        "Der er flere deltagne end planlagte lektioner. Skriv højst %d."
                                .formatted(course.plannedLessons()))
                .rejectIf(
                        report.result() == CourseResult.FORLAENGET && course.brokenOff() != null,
                        "result",
                        "Kurset er meldt afbrudt og kan ikke forlænges. Vælg et andet resultat.")
                .rejectIf(
                        report.result() == CourseResult.FORLAENGET
                                && !report.newEndsOn().isAfter(course.endsOn()),
                        "newEndDate",
                        "En forlængelse slutter efter den nuværende slutdato. Vælg en senere dato.")
                .throwIfAny();
        boolean low =
                upskilling.report(course.id(), report, values.findText("note").orElse(null));
        return Routing.none()
                .with(Variables.LOW_ATTENDANCE, low)
                .with(Variables.UPSKILLING_RESULT, report.result().name());
    }
}
