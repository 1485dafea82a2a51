package dk.forloeb.clarification.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Se på fristen i pensionssagen": the caseworker says whether the three months hold. */
@Component
class ReviewPensionCaseReceiver implements FormReceiver {

    private final PensionCaseOnForm pensionCase;

    ReviewPensionCaseReceiver(PensionCaseOnForm pensionCase) {
        this.pensionCase = pensionCase;
    }

    @Override
    public String formId() {
        return "review-pension-case";
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
