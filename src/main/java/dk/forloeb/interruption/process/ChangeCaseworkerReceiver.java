package dk.forloeb.interruption.process;

import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.CaseworkerHandOver;
import dk.forloeb.trajectory.FormHeading;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Vælg ny sagsbehandler": the fixed caseworker has left or is away for long. */
@Component
class ChangeCaseworkerReceiver implements FormReceiver {

    private final CaseworkerHandOver handOver;
    private final FormHeading heading;

    ChangeCaseworkerReceiver(CaseworkerHandOver handOver, FormHeading heading) {
        this.handOver = handOver;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "change-caseworker";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        String no = task.trajectoryNo();
        Map<String, Object> shown = heading.withCpr(no);
        shown.put("currentCaseworker", handOver.present(no));
        shown.put(
                "caseworkerOptions",
                handOver.candidates(no).stream()
                        .map(candidate -> new FormOption(candidate.userId(), candidate.label()))
                        .toList());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String chosen = values.text("newCaseworker");
        handOver.choose(task.trajectoryNo(), chosen, values.text("reason"));
        return Routing.none().with(Variables.CASEWORKER, chosen);
    }
}
