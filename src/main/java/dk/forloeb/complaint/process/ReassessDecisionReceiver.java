package dk.forloeb.complaint.process;

import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.complaint.ComplaintTexts;
import dk.forloeb.complaint.ComplaintView;
import dk.forloeb.complaint.Reassessment;
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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form F-B9 "Genvurdér afgørelsen": somebody who had no part in the decision looks at it again. */
@Component
class ReassessDecisionReceiver implements FormReceiver {

    private final ComplaintService complaints;
    private final DecisionService decisions;
    private final ComplaintOnForm form;
    private final Staff staff;

    ReassessDecisionReceiver(
            ComplaintService complaints, DecisionService decisions, ComplaintOnForm form, Staff staff) {
        this.complaints = complaints;
        this.decisions = decisions;
        this.form = form;
        this.staff = staff;
    }

    @Override
    public String formId() {
        return "reassess-decision";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        UUID id = ComplaintOnForm.id(task);
        ComplaintView complaint = complaints.complaint(id);
        ComplaintTexts said = complaints.texts(id);
        DecisionView decision = decisions.decision(complaint.decisionId());
        DecisionTexts decided = decisions.texts(decision.id());
        Map<String, Object> shown = form.shown(task);
        shown.put("who", who(decision));
        shown.put("legalBasis", decided.legalBasis());
        shown.put("facts", decided.facts());
        shown.put("decisionReasoning", decided.reasoning());
        shown.put("received", received(complaint, decision));
        shown.put("summary", said.summary());
        shown.put("newInformation", said.newInformation());
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        UUID id = ComplaintOnForm.id(task);
        complaints.reassessmentProblem(id).ifPresent(problem -> {
            throw FormRejectedException.of("complaintResult", problem);
        });
        Reassessment result = values.choice("complaintResult", Reassessment.class);
        return ComplaintOnForm.decidedAnew(
                Routing.none().with(Variables.COMPLAINT_RESULT, result.name()),
                complaints.reassess(id, result, values.text("reasoning")));
    }

    private String who(DecisionView decision) {
        String makers = decisions.makers(decision.id()).stream()
                .map(staff::nameOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return decision.otherReassesses()
                ? "En anden end dem, der traf afgørelsen: " + makers
                : "Alle sagsbehandlere og teamledere";
    }

    private static String received(ComplaintView complaint, DecisionView decision) {
        return "%s, %s, %s; %s"
                .formatted(
                        ComplaintOnForm.day(complaint.receivedOn()),
                        complaint.channel().label(),
                        complaint.form().label().toLowerCase(),
                        complaint.late()
                                ? "for sent, fristen var " + ComplaintOnForm.day(decision.complainBy())
                                : "rettidigt");
    }
}
