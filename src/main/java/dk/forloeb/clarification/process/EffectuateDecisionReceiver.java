package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.Effectuation;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Iværksæt afgørelsen": what was granted is handed on or begun. */
@Component
class EffectuateDecisionReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;
    private final Clock clock;

    EffectuateDecisionReceiver(ClarificationService clarifications, ClarificationOnForm form, Clock clock) {
        this.clarifications = clarifications;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "effectuate-decision";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        DecisionView decision = clarifications.decision(task.trajectoryNo()).orElseThrow();
        Map<String, Object> shown = form.citizen(task);
        shown.put("decisionNo", decision.no());
        shown.put("kindName", decision.kindName());
        shown.put("deliveredOn", ClarificationOnForm.day(decision.deliveredOn()));
        shown.put(
                "effectuation",
                clarifications.clarification(task.trajectoryNo()).caseKind().effectuation());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        Effectuation how = values.choice("effectuation", Effectuation.class);
        LocalDate on = values.date("effectuatedOn");
        LocalDate sent = clarifications.decision(no).orElseThrow().sentOn();
        new FormErrors()
                .rejectIf(
                        how != clarifications.clarification(no).caseKind().effectuation(),
                        "effectuation",
                        "Det passer ikke til afgørelsen. Vælg det, der hører til den.")
                .rejectIf(
                        on.isAfter(LocalDate.now(clock)),
                        "effectuatedOn",
                        "Datoen ligger i fremtiden. Vælg den dag, det blev gjort.")
                .rejectIf(on.isBefore(sent), "effectuatedOn", "Det kan ikke være gjort, før afgørelsen blev sendt.")
                .throwIfAny();
        clarifications.effectuate(
                no,
                how,
                on,
                values.date("effectiveFrom"),
                values.findText("effectuationNote").orElse(null));
        return Routing.none();
    }
}
