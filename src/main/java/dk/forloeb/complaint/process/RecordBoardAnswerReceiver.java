package dk.forloeb.complaint.process;

import dk.forloeb.complaint.BoardAnswer;
import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Registrér Ankestyrelsens svar". */
@Component
class RecordBoardAnswerReceiver implements FormReceiver {

    private final ComplaintService complaints;
    private final ComplaintOnForm form;
    private final Clock clock;

    RecordBoardAnswerReceiver(ComplaintService complaints, ComplaintOnForm form, Clock clock) {
        this.complaints = complaints;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "record-board-answer";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = form.shown(task);
        shown.put("forwardedOn", ComplaintOnForm.day(forwardedOn(task)));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = ComplaintOnForm.id(task);
        BoardAnswer answer = values.choice("boardAnswer", BoardAnswer.class);
        LocalDate on = values.date("answeredOn");
        new FormErrors()
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "answeredOn",
                        "Datoen ligger i fremtiden. Vælg den dag, svaret kom.")
                .rejectIf(
                        on.isBefore(forwardedOn(task)),
                        "answeredOn",
                        "Svaret kan ikke være kommet, før klagen blev sendt videre.")
                .throwIfAny();
        return ComplaintOnForm.decidedAnew(
                Routing.none().with(Variables.BOARD_ANSWER, answer.name()),
                complaints.answer(id, answer, on, values.findText("followUp").orElse(null)));
    }

    private LocalDate forwardedOn(FormTask task) {
        return complaints.complaint(ComplaintOnForm.id(task)).forwardedOn();
    }
}
