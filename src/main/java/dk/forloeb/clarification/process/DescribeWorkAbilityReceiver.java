package dk.forloeb.clarification.process;

import dk.forloeb.clarification.CitizenWish;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.Prognosis;
import dk.forloeb.clarification.TriedOffer;
import dk.forloeb.clarification.WorkAbilityReport;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-B1 "Beskriv arbejdsevnen": begins the clarification; the table proposes the way from it. */
@Component
class DescribeWorkAbilityReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final TrajectoryService trajectories;
    private final ClarificationOnForm form;

    DescribeWorkAbilityReceiver(
            ClarificationService clarifications, TrajectoryService trajectories, ClarificationOnForm form) {
        this.clarifications = clarifications;
        this.trajectories = trajectories;
        this.form = form;
    }

    @Override
    public String formId() {
        return "describe-work-ability";
    }

    @Override
    public boolean isAboutHealth() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> shown = form.citizen(task);
        shown.put("benefitMonths", trajectories.trajectory(no).benefitMonths());
        shown.put("yearsToPension", clarifications.yearsToPension(no));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        clarifications.open(
                task.trajectoryNo(),
                new WorkAbilityReport(
                        values.integer("benefitMonths"),
                        values.integer("yearsToPension"),
                        values.choices("triedOffers", TriedOffer.class),
                        values.decimal("attendanceAbility"),
                        values.yes("functionSevere"),
                        values.choice("prognosis", Prognosis.class),
                        values.yes("treatmentOngoing"),
                        values.choice("citizenWish", CitizenWish.class),
                        values.text("offerEvidence"),
                        values.text("functionSummary")));
        return Routing.none();
    }
}
