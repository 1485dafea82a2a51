package dk.forloeb.absence.process;

import dk.forloeb.absence.AbsenceKind;
import dk.forloeb.absence.AbsenceService;
import dk.forloeb.absence.AbsenceView;
import dk.forloeb.absence.AttemptChannel;
import dk.forloeb.absence.AttemptReport;
import dk.forloeb.absence.Cause;
import dk.forloeb.absence.Documentation;
import dk.forloeb.absence.Response;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes an attempt to reach an absent citizen (form F-A13). */
@Component
class ContactAfterAbsenceReceiver implements FormReceiver {

    private final AbsenceService absences;
    private final AbsenceOnForm form;
    private final Clock clock;

    ContactAfterAbsenceReceiver(AbsenceService absences, AbsenceOnForm form, Clock clock) {
        this.absences = absences;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "contact-after-absence";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = AbsenceOnForm.id(task);
        AbsenceView absence = absences.absence(id);
        Map<String, Object> shown = form.shown(task, absence);
        shown.put("absenceType", absence.kind());
        shown.put("nextStep", absence.next().label());
        shown.put("nextStepReason", absences.proposalReason(task.trajectoryNo()));
        shown.put("earlierAttempts", form.attempts(id));
        shown.put(
                "otherDays",
                absences.joined(id).stream()
                        .map(other -> other.kind().label() + ": " + AbsenceOnForm.days(other))
                        .collect(Collectors.joining("\n")));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = AbsenceOnForm.id(task);
        boolean reached = values.yes("reached");
        var report = new AttemptReport(
                values.dateTime("heldAt"),
                values.choice("channel", AttemptChannel.class),
                reached,
                values.findChoice("absenceType", AbsenceKind.class).orElse(null),
                values.findChoice("reasonableCause", Cause.class).orElse(null),
                values.findChoice("documentation", Documentation.class).orElse(null));
        requireSensible(id, report);
        absences.contact(id, report, values.text("note"));
        return Routing.none();
    }

    private void requireSensible(UUID id, AttemptReport report) {
        AbsenceView absence = absences.absence(id);
        LocalDate day = report.heldAt().toLocalDate();
        boolean again = absence.next() == Response.KONTAKT_ANDEN_KANAL
                && absences.attempts(id).stream().anyMatch(earlier -> earlier.channel() == report.channel());
        new FormErrors()
                .rejectIf(
                        report.heldAt().isAfter(LocalDateTime.now(clock)),
                        "heldAt",
                        "Forsøget ligger i fremtiden. Vælg det tidspunkt, hvor du prøvede.")
                .rejectIf(
                        day.isBefore(absence.on())
                                && day.isBefore(absence.reportedAt().toLocalDate()),
                        "heldAt",
                        "Forsøget ligger før fraværet, og før det blev meldt. Vælg det tidspunkt, hvor du prøvede.")
                .rejectIf(again, "channel", "Den kontaktform er prøvet. Prøv på en anden måde denne gang.")
                .throwIfAny();
    }
}
