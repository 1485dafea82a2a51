package dk.forloeb.clarification.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Sørg for at fristen holdes": the team leader's say two weeks before the three months are over. */
@Component
class SecurePensionDeadlineReceiver implements FormReceiver {

    private final PensionCaseOnForm pensionCase;

    SecurePensionDeadlineReceiver(PensionCaseOnForm pensionCase) {
        this.pensionCase = pensionCase;
    }

    @Override
    public String formId() {
        return "secure-pension-deadline";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        return pensionCase.shown(task);
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        return pensionCase.receive(task, values);
    }
}
