package dk.forloeb.complaint.process;

import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.complaint.ComplaintView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Gennemfør Ankestyrelsens afgørelse". */
@Component
class ImplementBoardAnswerReceiver implements FormReceiver {

    private final ComplaintService complaints;
    private final ComplaintOnForm form;
    private final Clock clock;

    ImplementBoardAnswerReceiver(ComplaintService complaints, ComplaintOnForm form, Clock clock) {
        this.complaints = complaints;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "implement-board-answer";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = ComplaintOnForm.id(task);
        ComplaintView complaint = complaints.complaint(id);
        Map<String, Object> shown = form.shown(task);
        shown.put(
                "boardAnswerShown",
                "%s, %s".formatted(complaint.answer().label(), ComplaintOnForm.day(complaint.answeredOn())));
        shown.put("followUp", complaints.texts(id).followUp());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = ComplaintOnForm.id(task);
        LocalDate on = values.date("implementedOn");
        new FormErrors()
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "implementedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, det blev gjort.")
                .rejectIf(
                        on.isBefore(complaints.complaint(id).answeredOn()),
                        "implementedOn",
                        "Det kan ikke være gjort, før Ankestyrelsen svarede.")
                .throwIfAny();
        complaints.implement(id, on, values.text("implemented"));
        return Routing.none();
    }
}
