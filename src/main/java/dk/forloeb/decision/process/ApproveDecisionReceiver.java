package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionTexts;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Staff;
import dk.forloeb.engine.Variables;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Godkend afgørelse": the second pair of eyes. */
@Component
class ApproveDecisionReceiver implements FormReceiver {

    private final DecisionService decisions;
    private final DecisionOnForm form;
    private final Staff staff;

    ApproveDecisionReceiver(DecisionService decisions, DecisionOnForm form, Staff staff) {
        this.decisions = decisions;
        this.form = form;
        this.staff = staff;
    }

    @Override
    public String formId() {
        return "approve-decision";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = DecisionOnForm.id(task);
        DecisionView decision = decisions.decision(id);
        DecisionTexts texts = decisions.texts(id);
        Map<String, Object> shown = form.shown(task, decision);
        shown.put("resultName", decision.result().label());
        shown.put("preparedBy", staff.nameOf(decision.reasonedBy()));
        shown.put("legalBasis", texts.legalBasis());
        shown.put("facts", texts.facts());
        shown.put("terms", texts.terms());
        shown.put("hearingState", DecisionOnForm.hearingState(decision));
        shown.put("exceptionReason", texts.exceptionReason());
        shown.put("replies", form.replies(id));
        shown.put("considered", texts.considered());
        shown.put("reasoning", texts.reasoning());
        shown.put("guidance", texts.complaintGuidance());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = DecisionOnForm.id(task);
        decisions.approvalProblem(id).ifPresent(problem -> {
            throw FormRejectedException.of("approved", problem);
        });
        boolean approved = values.yes("approved");
        if (approved) {
            decisions.approve(id, values.text("reason"));
        } else {
            decisions.sendBack(id, values.text("reason"));
        }
        return Routing.none().with(Variables.DECISION_APPROVED, approved);
    }
}
