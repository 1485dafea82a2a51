package dk.forloeb.screening.process;

import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.screening.Candidate;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The team leader's choice of caseworker when the system found none with room. */
@Component
class ChooseCaseworkerReceiver implements FormReceiver {

    private final CaseworkerService caseworkers;
    private final TrajectoryService trajectories;
    private final FormHeading heading;

    ChooseCaseworkerReceiver(CaseworkerService caseworkers, TrajectoryService trajectories, FormHeading heading) {
        this.caseworkers = caseworkers;
        this.trajectories = trajectories;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "choose-caseworker";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        List<Candidate> candidates = caseworkers.candidates(trajectory.no());
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put("noCaseworkerReason", whyNobody(candidates, trajectory.orgUnit()));
        shown.put(
                "caseworkerOptions",
                candidates.stream()
                        .map(candidate -> new FormOption(candidate.userId(), candidate.label()))
                        .toList());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String caseworker = values.text("caseworker");
        new FormErrors()
                .rejectIf(
                        !caseworkers.isActive(caseworker),
                        "caseworker",
                        "Sagsbehandleren tager ikke imod nye forløb. Vælg en anden.")
                .throwIfAny();
        caseworkers.choose(task.trajectoryNo(), caseworker, values.text("reason"));
        return Routing.none().with(Variables.CASEWORKER, caseworker);
    }

    private static String whyNobody(List<Candidate> candidates, OrgUnit orgUnit) {
        List<Candidate> own = candidates.stream()
                .filter(candidate -> candidate.orgUnit() == orgUnit)
                .toList();
        if (own.isEmpty()) {
            return "%s har ingen aktive sagsbehandlere.".formatted(orgUnit.label());
        }
        return own.stream().noneMatch(Candidate::hasRoom)
                ? "Alle sagsbehandlere i %s er fuldt belagt.".formatted(orgUnit.label())
                : "Der var ingen sagsbehandler med plads i %s, da opgaven opstod; det er der nu."
                        .formatted(orgUnit.label());
    }
}
