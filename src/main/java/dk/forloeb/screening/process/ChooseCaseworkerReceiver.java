package dk.forloeb.screening.process;

import dk.forloeb.citizen.CitizenView;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.screening.Candidate;
import dk.forloeb.screening.CaseworkerService;
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

    ChooseCaseworkerReceiver(CaseworkerService caseworkers, TrajectoryService trajectories) {
        this.caseworkers = caseworkers;
        this.trajectories = trajectories;
    }

    @Override
    public String formId() {
        return "choose-caseworker";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        List<Candidate> candidates = caseworkers.candidates(trajectory.no());
        return Map.of(
                "citizenName",
                citizen.fullName(),
                "cprMasked",
                citizen.cprMasked(),
                "trajectoryNo",
                trajectory.no(),
                "noCaseworkerReason",
                whyNobody(candidates, trajectory.orgUnit()),
                "caseworkerOptions",
                candidates.stream()
                        .map(candidate -> new FormOption(candidate.userId(), candidate.label()))
                        .toList());
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
                ? "Alle %d sagsbehandlere i %s er fuldt belagt.".formatted(own.size(), orgUnit.label())
                : "Der var ingen sagsbehandler med plads i %s, da opgaven opstod; det er der nu."
                        .formatted(orgUnit.label());
    }
}
