package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Registrér svar på høring": what the citizen says, written or not. */
@Component
class RecordPartyReplyReceiver implements FormReceiver {

    private final DecisionService decisions;
    private final DecisionOnForm form;

    RecordPartyReplyReceiver(DecisionService decisions, DecisionOnForm form) {
        this.decisions = decisions;
        this.form = form;
    }

    @Override
    public String formId() {
        return "record-party-reply";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        DecisionView decision = decisions.decision(DecisionOnForm.id(task));
        Map<String, Object> shown = form.shown(task, decision);
        shown.put("hearingSentOn", DecisionOnForm.day(decision.hearingSentOn()));
        shown.put("replyBy", DecisionOnForm.day(decision.replyBy()));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = DecisionOnForm.id(task);
        decisions.reply(id, form.reply(decisions.decision(id), values));
        return Routing.none();
    }
}
