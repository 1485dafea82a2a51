package dk.forloeb.decision.process;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.stereotype.Component;

/** Start form "Træf afgørelse": a caseworker opens a decision on a running trajectory. */
@Component
class MakeDecisionReceiver implements FormReceiver {

    private final DecisionService decisions;
    private final TrajectoryService trajectories;
    private final AccessLog accessLog;

    MakeDecisionReceiver(DecisionService decisions, TrajectoryService trajectories, AccessLog accessLog) {
        this.decisions = decisions;
        this.trajectories = trajectories;
        this.accessLog = accessLog;
    }

    @Override
    public String formId() {
        return "make-decision";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = values.text("trajectoryNo");
        try {
            check(no);
        } catch (UnknownTrajectoryException unknown) {
            throw FormRejectedException.of("trajectoryNo", unknown.getMessage());
        }
        String caseworker = trajectories.trajectory(no).caseworkerId();
        return Routing.started(no)
                .with(
                        Variables.DECISION_ID,
                        decisions.open(no, values.text("decisionKind")).toString())
                .with(Variables.CASEWORKER, caseworker);
    }

    private void check(String no) {
        if (!decisions.isRelated(no)) {
            accessLog.refused(no, "form:make-decision");
            throw FormRejectedException.of(
                    "trajectoryNo", "Kun borgerens egen sagsbehandler og teamlederen kan træffe afgørelse i forløbet.");
        }
        new FormErrors()
                .rejectIf(
                        !decisions.isRunning(no),
                        "trajectoryNo",
                        "Forløbet er ikke i gang, så der kan ikke træffes afgørelse i det.")
                .throwIfAny();
    }
}
