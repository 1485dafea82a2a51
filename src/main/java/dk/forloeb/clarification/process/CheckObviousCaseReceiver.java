package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ObviousEvidence;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Form "Vurdér åbenbar sag": the team leader goes through the evidence (pensionsloven § 18, stk. 2). */
@Component
class CheckObviousCaseReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;

    CheckObviousCaseReceiver(ClarificationService clarifications, ClarificationOnForm form) {
        this.clarifications = clarifications;
        this.form = form;
    }

    @Override
    public String formId() {
        return "check-obvious-case";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        return form.ability(task);
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        boolean obvious = values.yes("obvious");
        Set<ObviousEvidence> proven = values.choices("evidence", ObviousEvidence.class);
        new FormErrors()
                .rejectIf(
                        obvious && proven.size() < ObviousEvidence.values().length,
                        "evidence",
                        "En åbenbar sag kræver, at alt er dokumenteret. Sæt kryds ved alle fire, eller vælg »Nej«.")
                .throwIfAny();
        clarifications.checkObvious(no, obvious, proven, values.text("obviousReason"));
        return Routing.none()
                .with(
                        Variables.CLARIFICATION_ROUTE,
                        clarifications.clarification(no).route().name());
    }
}
