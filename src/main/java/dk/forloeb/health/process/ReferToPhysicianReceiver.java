package dk.forloeb.health.process;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.health.HealthService;
import dk.forloeb.health.InterpreterNeed;
import dk.forloeb.health.NewReferral;
import dk.forloeb.health.ReferralUrgency;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-A5 "Henvis til læge": the caseworker's question to the physician, or the citizen's no. */
@Component
class ReferToPhysicianReceiver implements FormReceiver {

    private final HealthService health;
    private final TrajectoryService trajectories;
    private final FormHeading heading;

    ReferToPhysicianReceiver(HealthService health, TrajectoryService trajectories, FormHeading heading) {
        this.health = health;
        this.trajectories = trajectories;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "refer-to-physician";
    }

    @Override
    public boolean isAboutHealth() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        Map<String, Object> facts = heading.withCpr(trajectory);
        facts.put("interpreter", citizen.interpreterNeeded() ? InterpreterNeed.FREMMOEDE : InterpreterNeed.NEJ);
        facts.put("language", citizen.preferredLanguage());
        return facts;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        boolean wanted = values.yes("physicianWanted");
        new FormErrors()
                .rejectIf(
                        !values.flag("voluntaryExplained"),
                        "voluntaryExplained",
                        "Fortæl borgeren, at gennemgangen hos lægen er frivillig, og sæt så kryds.")
                .rejectIf(
                        wanted && !health.hasConsent(no),
                        "physicianWanted",
                        "Der er ikke længere et gyldigt samtykke til lægen. Vælg »Nej«, eller registrér et nyt samtykke.")
                .throwIfAny();
        if (wanted) {
            health.refer(
                    no,
                    new NewReferral(
                            values.text("question"),
                            values.choice("urgency", ReferralUrgency.class),
                            values.choice("interpreter", InterpreterNeed.class),
                            values.findText("language").orElse(null)));
        } else {
            health.decline(no);
        }
        return Routing.none().with(Variables.PHYSICIAN_WANTED, wanted);
    }
}
