package dk.forloeb.coordination.process;

import dk.forloeb.coordination.Administration;
import dk.forloeb.coordination.CoordinationAccess;
import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import org.springframework.stereotype.Component;

/** Start form "Start tværgående samarbejde": the fixed caseworker describes next what is asked. */
@Component
class StartCoordinationReceiver implements FormReceiver {

    private static final String NO = "trajectoryNo";

    private final CoordinationService coordinations;
    private final CoordinationAccess access;

    StartCoordinationReceiver(CoordinationService coordinations, CoordinationAccess access) {
        this.coordinations = coordinations;
        this.access = access;
    }

    @Override
    public String formId() {
        return "start-coordination";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = values.text(NO);
        try {
            access.require(no, "form:" + formId());
        } catch (UnknownTrajectoryException unknown) {
            throw FormRejectedException.of(NO, unknown.getMessage());
        }
        new FormErrors()
                .rejectIf(
                        !coordinations.canBegin(no),
                        NO,
                        "Forløbet er ikke i gang, så der kan ikke begynde et samarbejde i det.")
                .throwIfAny();
        coordinations.want(no, values.choice("administration", Administration.class), values.text("question"));
        return Routing.started(no);
    }
}
