package dk.forloeb.employment.process;

import dk.forloeb.employment.AftercareReport;
import dk.forloeb.employment.AftercareService;
import dk.forloeb.employment.ClosingReport;
import dk.forloeb.employment.ClosingService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactIssue;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Form "Hold kontakt i efterværnet": how the citizen gets on after the end. */
@Component
class HoldAftercareContactReceiver implements FormReceiver {

    private final AftercareService aftercare;
    private final ClosingService closings;
    private final FormHeading heading;
    private final Clock clock;

    HoldAftercareContactReceiver(
            AftercareService aftercare, ClosingService closings, FormHeading heading, Clock clock) {
        this.aftercare = aftercare;
        this.closings = closings;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "hold-aftercare-contact";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> shown = heading.withCpr(no);
        shown.put("contactNo", "%d af %d".formatted(aftercare.nextContactNo(no), aftercare.contactsInAll()));
        closings.closing(no).ifPresent(closing -> addResult(closing, shown));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        boolean reached = values.yes("reached");
        AftercareReport report = new AftercareReport(
                values.dateTime("date"),
                values.choice("channel", ContactChannel.class),
                reached,
                values.findText("stillInJob").map("JA"::equals).orElse(null),
                values.choices("issues", ContactIssue.class),
                reached && values.yes("nextHelpNeeded"),
                !reached || values.yes("aftercareContinues"));
        check(report);
        boolean done = aftercare.hold(task.trajectoryNo(), report, values.text("note"));
        return Routing.none().with(Variables.AFTERCARE_DONE, done);
    }

    private void check(AftercareReport report) {
        new FormErrors()
                .rejectIf(
                        report.heldAt().isAfter(LocalDateTime.now(clock)),
                        "date",
                        "Kontakten kan ikke ligge i fremtiden. Ret datoen, eller vent, til kontakten er holdt.")
                .rejectIf(
                        report.issues().contains(ContactIssue.INGEN)
                                && report.issues().size() > 1,
                        "issues",
                        "»Ingen udfordringer« kan ikke vælges sammen med andre. Fjern det ene.")
                .throwIfAny();
    }

    private static void addResult(ClosingReport closing, Map<String, Object> shown) {
        shown.put("outcome", closing.outcome().label());
        shown.put("outcomeDate", CourseTexts.day(closing.outcomeOn()));
        shown.put("employer", workOrStudy(closing));
    }

    /** Empty, not missing, when the citizen has neither, so that the form does not ask whether it lasts. */
    private static String workOrStudy(ClosingReport closing) {
        return Stream.of(closing.employer(), closing.education())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
