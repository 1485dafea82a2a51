package dk.forloeb.health.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthDecision;
import dk.forloeb.health.HealthReferralView;
import dk.forloeb.health.HealthRoute;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.SharedHealth;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Tag stilling efter lægen": the caseworker sees what is shared of the review, and chooses the route. */
@Component
class DecideAfterHealthReviewReceiver implements FormReceiver {

    private static final int MIN_REASON = 20;

    private final HealthService health;
    private final ProposalService proposals;
    private final FormHeading heading;

    DecideAfterHealthReviewReceiver(HealthService health, ProposalService proposals, FormHeading heading) {
        this.health = health;
        this.proposals = proposals;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "decide-after-health-review";
    }

    @Override
    public boolean isAboutHealth() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> facts = heading.withCpr(no);
        HealthReferralView referral = health.referral(no);
        facts.put("missedSlots", String.valueOf(referral.missedSlots()));
        health.shared(no).ifPresentOrElse(shared -> show(facts, shared), () -> showNothing(facts));
        proposals.latest(no, HealthService.ROUTING).ifPresent(proposed -> {
            HealthRoute route = HealthRoute.valueOf(proposed.result());
            facts.put("proposal", route.label());
            facts.put("proposalReason", proposed.reason());
            facts.put("proposalRule", proposed.rule());
            if (route == HealthRoute.PAUSE) {
                facts.put("healthFollowUpAt", referral.proposedFollowUp());
            }
        });
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        HealthRoute route = values.choice("healthRoute", HealthRoute.class);
        LocalDate followUp = values.findDate("healthFollowUpAt").orElse(null);
        String reason = values.findText("overrideReason").orElse(null);
        new FormErrors()
                .rejectIf(
                        route == HealthRoute.NY_TID && !health.mayHaveNewSlot(no),
                        "healthRoute",
                        "Borgeren kan ikke få flere tider i denne gennemgang, eller samtykket er trukket tilbage. Vælg"
                                + " en anden vej.")
                .rejectIf(
                        route == HealthRoute.PAUSE && !health.isPauseWithinLimit(followUp),
                        "healthFollowUpAt",
                        "Datoen for opfølgning skal ligge efter i dag og højst %d dage frem."
                                .formatted(health.maxPauseDays()))
                .rejectIf(
                        isWithoutProposal(no)
                                && (reason == null || reason.strip().length() < MIN_REASON),
                        "overrideReason",
                        "Systemet har intet forslag her. Skriv mindst 20 tegn om, hvorfor du vælger denne vej.")
                .throwIfAny();
        LocalDate pauseEnd = route == HealthRoute.PAUSE ? followUp : null;
        health.decide(no, new HealthDecision(route, pauseEnd, reason, values.text("citizenView")));
        Routing routing = Routing.none().with(Variables.HEALTH_ROUTE, route.name());
        return pauseEnd == null ? routing : routing.with(Variables.HEALTH_FOLLOW_UP_AT, EngineDate.startOf(pauseEnd));
    }

    private boolean isWithoutProposal(String no) {
        return proposals
                .latest(no, HealthService.ROUTING)
                .map(Proposed::result)
                .filter(HealthRoute.SAGSBEHANDLER.name()::equals)
                .isPresent();
    }

    private static void show(Map<String, Object> facts, SharedHealth shared) {
        facts.put("conclusion", shared.conclusion().label());
        facts.put("workBand", shared.workBand().label());
        facts.put("accommodations", shared.accommodationText());
        facts.put("sharedSummary", shared.sharedSummary());
    }

    private static void showNothing(Map<String, Object> facts) {
        facts.put("conclusion", "Ikke vurderet");
        facts.put("workBand", "Ikke vurderet");
        facts.put("accommodations", "Ikke vurderet");
        facts.put("sharedSummary", "Borgeren har ikke været til samtale hos lægen.");
    }
}
