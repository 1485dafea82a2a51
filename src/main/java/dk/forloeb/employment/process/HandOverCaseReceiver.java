package dk.forloeb.employment.process;

import dk.forloeb.employment.ClosingService;
import dk.forloeb.employment.ConsentedPart;
import dk.forloeb.employment.HandOver;
import dk.forloeb.employment.LegalPart;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.interruption.InterruptionReport;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.InterruptionView;
import dk.forloeb.trajectory.FormHeading;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Form "Overdrag sagen": which municipality has got what of the case, and which complaints stay here. */
@Component
class HandOverCaseReceiver implements FormReceiver {

    private final ClosingService closings;
    private final InterruptionService interruptions;
    private final FormHeading heading;
    private final Clock clock;

    HandOverCaseReceiver(ClosingService closings, InterruptionService interruptions, FormHeading heading, Clock clock) {
        this.closings = closings;
        this.interruptions = interruptions;
        this.heading = heading;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "hand-over-case";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = heading.withWholeCpr(task.trajectoryNo(), formId());
        shown.put("handedOverOn", LocalDate.now(clock));
        interruptions.interruptions(task.trajectoryNo()).stream()
                .map(InterruptionView::municipalityCode)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .ifPresent(code -> shown.put("municipalityCode", code));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        var handOver = new HandOver(
                values.text("municipalityCode"),
                values.date("handedOverOn"),
                values.choices("byLaw", LegalPart.class),
                values.yes("consentGiven") ? values.choices("byConsent", ConsentedPart.class) : Set.of(),
                values.findText("openComplaints").orElse(null));
        new FormErrors()
                .rejectIf(
                        InterruptionReport.OWN_MUNICIPALITY.equals(handOver.municipalityCode()),
                        "municipalityCode",
                        "101 er København. Skriv koden for den kommune, borgeren er flyttet til.")
                .rejectIf(
                        handOver.on().isAfter(LocalDate.now(clock)),
                        "handedOverOn",
                        "Datoen ligger i fremtiden. Registrér overdragelsen, når den er sket.")
                .throwIfAny();
        closings.handOver(task.trajectoryNo(), handOver, values.findText("note").orElse(null));
        return Routing.none();
    }
}
