package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationRoute;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.Proposed;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-B1 "Vælg vej for afklaring": the caseworker's choice beside what the table proposes. */
@Component
class ChooseClarificationReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final ClarificationOnForm form;

    ChooseClarificationReceiver(ClarificationService clarifications, ClarificationOnForm form) {
        this.clarifications = clarifications;
        this.form = form;
    }

    @Override
    public String formId() {
        return "choose-clarification";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = form.ability(task);
        clarifications.proposal(task.trajectoryNo()).ifPresent(proposal -> addProposal(proposal, shown));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        ClarificationRoute route = values.choice("chosen", ClarificationRoute.class);
        new FormErrors()
                .rejectIf(
                        !route.raisesCase()
                                && clarifications
                                        .clarification(task.trajectoryNo())
                                        .asksForPension(),
                        "chosen",
                        "Borgeren ønsker førtidspension, så der skal rejses en sag. Vælg en vej, der forbereder den.")
                .throwIfAny();
        clarifications.choose(
                task.trajectoryNo(), route, values.findText("overrideReason").orElse(null));
        return Routing.none()
                .with(Variables.CLARIFICATION_ROUTE, route.name())
                .with(Variables.CASE_RAISED, route.raisesCase());
    }

    private static void addProposal(Proposed proposal, Map<String, Object> shown) {
        ClarificationRoute route = ClarificationRoute.valueOf(proposal.result());
        shown.put("proposal", route.label());
        shown.put("proposalReason", proposal.reason());
        shown.put("proposalRule", proposal.rule());
    }
}
