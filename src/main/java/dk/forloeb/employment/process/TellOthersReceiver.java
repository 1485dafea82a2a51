package dk.forloeb.employment.process;

import dk.forloeb.employment.ClosingService;
import dk.forloeb.employment.ToldParty;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.trajectory.FormHeading;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Form "Giv besked til andre": who was told that the course is over, and nothing else. */
@Component
class TellOthersReceiver implements FormReceiver {

    private final ClosingService closings;
    private final FormHeading heading;

    TellOthersReceiver(ClosingService closings, FormHeading heading) {
        this.closings = closings;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "tell-others";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        return heading.withCpr(task.trajectoryNo());
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        Set<ToldParty> told = values.choices("told", ToldParty.class);
        new FormErrors()
                .rejectIf(
                        told.contains(ToldParty.INGEN) && told.size() > 1,
                        "told",
                        "»Ingen skal have besked« kan ikke vælges sammen med andre. Fjern det ene.")
                .throwIfAny();
        closings.othersTold(task.trajectoryNo(), told, values.findText("note").orElse(null));
        return Routing.none();
    }
}
