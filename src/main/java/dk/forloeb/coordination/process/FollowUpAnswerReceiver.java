package dk.forloeb.coordination.process;

import dk.forloeb.coordination.ActionView;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.CoordinationStep;
import dk.forloeb.coordination.EntryView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form "Følg op på svaret": what became of what was agreed, and whether the cooperation goes on. */
@Component
class FollowUpAnswerReceiver implements FormReceiver {

    private static final String STEP = "coordinationStep";

    private final CoordinationService coordinations;
    private final RequestOnForm form;

    FollowUpAnswerReceiver(CoordinationService coordinations, RequestOnForm form) {
        this.coordinations = coordinations;
        this.form = form;
    }

    @Override
    public String formId() {
        return "follow-up-answer";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = RequestOnForm.id(task);
        List<ActionView> actions = coordinations.actions(id);
        Map<String, Object> shown = form.shown(task);
        shown.put(
                "answer",
                coordinations.entries(id).stream()
                        .map(FollowUpAnswerReceiver::line)
                        .collect(Collectors.joining("\n\n")));
        shown.put(
                "actionsShown",
                actions.isEmpty()
                        ? "Der er ingen aftaler."
                        : actions.stream().map(FollowUpAnswerReceiver::line).collect(Collectors.joining("\n")));
        shown.putAll(open(actions));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return open(coordinations.actions(RequestOnForm.id(task)));
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = RequestOnForm.id(task);
        List<UUID> done =
                values.texts("actionsDone").stream().map(UUID::fromString).toList();
        CoordinationStep step = values.choice(STEP, CoordinationStep.class);
        boolean leftOpen =
                coordinations.actions(id).stream().anyMatch(action -> action.isOpen() && !done.contains(action.id()));
        new FormErrors()
                .rejectIf(
                        step == CoordinationStep.FOELG_OP && !leftOpen,
                        STEP,
                        "Der er ingen åbne aftaler at følge op på. Afslut, eller spørg forvaltningen igen.")
                .throwIfAny();
        UUID next = coordinations.followUp(id, done, values.text("note"), step);
        return Routing.none()
                .with(Variables.COORDINATION_STEP, step.name())
                .with(Variables.COORDINATION_ID, next.toString());
    }

    private static Map<String, Object> open(List<ActionView> actions) {
        List<FormOption> options = actions.stream()
                .filter(ActionView::isOpen)
                .map(action -> new FormOption(action.id().toString(), line(action)))
                .toList();
        return Map.of("actionsOpen", options.isEmpty() ? "NEJ" : "JA", "actionOptions", options);
    }

    private static String line(ActionView action) {
        return "%s: %s, %s"
                .formatted(
                        action.owner().label(),
                        action.what(),
                        action.isOpen()
                                ? "senest " + RequestOnForm.day(action.due())
                                : "gjort " + RequestOnForm.day(action.doneOn()));
    }

    private static String line(EntryView entry) {
        return "%s %s%s: %s"
                .formatted(
                        entry.kind().label(),
                        RequestOnForm.day(entry.on()),
                        entry.jointMeeting() ? ", fælles møde holdt" : "",
                        entry.text());
    }
}
