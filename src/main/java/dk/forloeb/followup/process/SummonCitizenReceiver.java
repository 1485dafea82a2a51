package dk.forloeb.followup.process;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.followup.Summons;
import dk.forloeb.followup.SummonsService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Start form "Indkald til samtale". */
@Component
class SummonCitizenReceiver implements FormReceiver {

    private final SummonsService service;

    SummonCitizenReceiver(SummonsService service) {
        this.service = service;
    }

    @Override
    public String formId() {
        return "summon-citizen";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        var summons = new Summons(
                values.text("trajectoryNo"), values.dateTime("startsAt"), values.text("place"), values.text("purpose"));
        try {
            List<FieldError> problems = service.problems(summons);
            if (!problems.isEmpty()) {
                throw new FormRejectedException(problems);
            }
            service.summon(summons);
        } catch (UnknownTrajectoryException unknown) {
            throw FormRejectedException.of("trajectoryNo", unknown.getMessage());
        }
        return Routing.started(summons.trajectoryNo());
    }
}
