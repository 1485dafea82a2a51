package dk.forloeb.followup.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.followup.ContactSituation;
import dk.forloeb.followup.EmployerIntent;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.followup.WorkplaceContactReport;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes a contact with the workplace (form F-A12). */
@Component
class ContactWorkplaceReceiver implements FormReceiver {

    private final FollowUpService followUp;
    private final FormHeading heading;
    private final Clock clock;

    ContactWorkplaceReceiver(FollowUpService followUp, FormHeading heading, Clock clock) {
        this.followUp = followUp;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "contact-workplace";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        ContactSituation situation = followUp.situation(no);
        Map<String, Object> shown = heading.withCpr(no);
        situation.currentPlacement().ifPresent(placement -> {
            shown.put("companyName", placement.employer());
            shown.put("weekInPlacement", String.valueOf(placement.weekOn(situation.today())));
            shown.put("contact", placement.workplace().contactName());
        });
        shown.put("stopped", "NEJ");
        followUp.latestWorkplaceContact(no)
                .ifPresent(last ->
                        shown.put("lastContact", ContactTexts.day(last.heldAt().toLocalDate())));
        shown.put("latestNextContact", ContactTexts.day(situation.latestWorkplaceContact()));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        requireSensible(values, followUp.situation(no));
        var report = new WorkplaceContactReport(
                values.text("contact"),
                values.dateTime("date"),
                values.integer("attendancePct"),
                values.integer("ordinaryHours"),
                values.integer("performance"),
                values.integer("cultureFit"),
                values.integer("languageFit"),
                values.choice("employerIntent", EmployerIntent.class),
                values.findText("adjustments").orElse(null),
                values.findDate("nextContact").orElse(null));
        followUp.reportWorkplace(no, report);
        StopsOnForm.placement(values).ifPresent(stop -> followUp.placementStopped(no, stop));
        return Routing.none();
    }

    private void requireSensible(FormValues values, ContactSituation situation) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate latestNext = situation.latestWorkplaceContact();
        var errors = new FormErrors();
        StopsOnForm.placement(values)
                .ifPresent(stop -> StopsOnForm.check(errors, stop, situation.currentPlacement(), now.toLocalDate()));
        values.findDate("nextContact").ifPresent(next -> errors.rejectIf(
                        !next.isAfter(now.toLocalDate()),
                        "nextContact",
                        "Næste kontakt skal ligge efter i dag. Vælg en senere dag.")
                .rejectIf(
                        next.isAfter(latestNext),
                        "nextContact",
                        "Der går for længe til næste kontakt. Vælg senest den %s."
                                .formatted(ContactTexts.day(latestNext))));
        errors.rejectIf(
                        values.dateTime("date").isAfter(now),
                        "date",
                        "Kontakten ligger i fremtiden. Vælg det tidspunkt, hvor I talte sammen.")
                .throwIfAny();
    }
}
