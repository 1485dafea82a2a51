package dk.forloeb.coordination.process;

import dk.forloeb.coordination.ActionOwner;
import dk.forloeb.coordination.AgreedAction;
import dk.forloeb.coordination.AnswerReport;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.EntryKind;
import dk.forloeb.coordination.RequestView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Form "Registrér svar": what the administration answered, the joint meeting and what was agreed. */
@Component
class RecordAnswerReceiver implements FormReceiver {

    private static final int MOST_ACTIONS = 3;

    private final CoordinationService coordinations;
    private final RequestOnForm form;
    private final Clock clock;

    RecordAnswerReceiver(CoordinationService coordinations, RequestOnForm form, Clock clock) {
        this.coordinations = coordinations;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "record-answer";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        RequestView request = coordinations.request(RequestOnForm.id(task));
        Map<String, Object> shown = form.shown(task);
        shown.put("sharedOn", RequestOnForm.day(request.sharedAt().toLocalDate()));
        shown.put("answerBy", RequestOnForm.day(request.answerBy()));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        EntryKind kind = values.choice("answerKind", EntryKind.class);
        LocalDate on = values.date("answeredOn");
        LocalDate today = LocalDate.now(clock);
        LocalDate sharedOn =
                coordinations.request(RequestOnForm.id(task)).sharedAt().toLocalDate();
        FormErrors errors = new FormErrors()
                .rejectIf(on.isAfter(today), "answeredOn", "Datoen ligger i fremtiden. Vælg den dag, svaret kom.")
                .rejectIf(
                        on.isBefore(sharedOn),
                        "answeredOn",
                        "Svaret kan ikke være kommet, før anmodningen blev delt den %s."
                                .formatted(RequestOnForm.day(sharedOn)));
        List<AgreedAction> agreed = kind == EntryKind.SVAR ? agreed(values, today, errors) : List.of();
        errors.throwIfAny();
        boolean met = kind == EntryKind.SVAR && values.yes("jointMeeting");
        coordinations.answer(RequestOnForm.id(task), new AnswerReport(kind, on, met, values.text("answer")), agreed);
        return Routing.none();
    }

    /** Whatever is filled in must be whole: what, who and when. */
    private static List<AgreedAction> agreed(FormValues values, LocalDate today, FormErrors errors) {
        List<AgreedAction> agreed = new ArrayList<>();
        for (int item = 1; item <= MOST_ACTIONS; item++) {
            Optional<String> what = values.findText("action" + item);
            Optional<ActionOwner> owner = values.findChoice("owner" + item, ActionOwner.class);
            Optional<LocalDate> due = values.findDate("due" + item);
            if (what.isPresent() && owner.isPresent() && due.isPresent()) {
                errors.rejectIf(
                        due.get().isBefore(today), "due" + item, "Dagen er gået. Vælg en dag fra i dag eller senere.");
                agreed.add(new AgreedAction(what.get(), owner.get(), due.get()));
            } else if (what.isPresent() || owner.isPresent() || due.isPresent()) {
                errors.rejectIf(what.isEmpty(), "action" + item, "Skriv, hvad der er aftalt, eller ryd hele aftalen.")
                        .rejectIf(owner.isEmpty(), "owner" + item, "Vælg, hvem der gør det.")
                        .rejectIf(due.isEmpty(), "due" + item, "Vælg, hvornår det skal være gjort.");
            }
        }
        return agreed;
    }
}
