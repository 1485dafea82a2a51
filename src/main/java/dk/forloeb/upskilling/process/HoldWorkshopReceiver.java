package dk.forloeb.upskilling.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.upskilling.CultureService;
import dk.forloeb.upskilling.WorkshopReport;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes how a workshop on workplace culture went for one citizen (form F-A9). */
@Component
class HoldWorkshopReceiver implements FormReceiver {

    private final CultureService culture;
    private final FormHeading heading;
    private final Clock clock;

    HoldWorkshopReceiver(CultureService culture, FormHeading heading, Clock clock) {
        this.culture = culture;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "hold-workshop";
    }

    /** After a missed workshop the agreed new date stands on the form. */
    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = heading.of(task.trajectoryNo());
        culture.latestWorkshop(task.trajectoryNo())
                .filter(missed -> missed.nextOn() != null)
                .ifPresent(missed -> {
                    shown.put("date", missed.nextOn());
                    shown.put("industry", missed.industry());
                });
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        LocalDate nextOn = values.findDate("newDate").orElse(null);
        var report = new WorkshopReport(
                values.date("date"),
                values.choice("industry", Industry.class),
                values.text("hosts"),
                values.yes("attended"),
                nextOn);
        LocalDate today = LocalDate.now(clock);
        new FormErrors()
                .rejectIf(
                        report.heldOn().isAfter(today),
                        "date",
                        "Workshoppen er ikke holdt endnu. Vælg den dag, den blev holdt.")
                .rejectIf(
                        nextOn != null && nextOn.isBefore(today),
                        "newDate",
                        "Den nye dato er passeret. Vælg i dag eller en senere dag.")
                .throwIfAny();
        culture.reportWorkshop(task.trajectoryNo(), report);
        return Routing.none().with(Variables.WORKSHOP_AGAIN, nextOn != null);
    }
}
