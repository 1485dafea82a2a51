package dk.forloeb.fileaccess.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.fileaccess.AccessAnswer;
import dk.forloeb.fileaccess.AccessRequestService;
import dk.forloeb.fileaccess.AccessRequestView;
import dk.forloeb.fileaccess.ExemptionBasis;
import dk.forloeb.trajectory.FormHeading;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Svar på aktindsigt": what the citizen gets to see, and what is left out by which rule and why. */
@Component
class AnswerAccessRequestReceiver implements FormReceiver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final AccessRequestService requests;
    private final FormHeading heading;

    AnswerAccessRequestReceiver(AccessRequestService requests, FormHeading heading) {
        this.requests = requests;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "answer-access-request";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        AccessRequestView request = requests.request(id(task));
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put("accessKindShown", request.kind().label());
        shown.put(
                "receivedShown",
                "%s, %s"
                        .formatted(
                                DAY.format(request.receivedOn()),
                                request.channel().label()));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        boolean exempted = values.yes("exempted");
        var answer = new AccessAnswer(
                values.text("documents"),
                exempted ? values.choices("exemptionBases", ExemptionBasis.class) : Set.of(),
                exempted ? values.text("exemptionReason") : null);
        requests.problem(id(task), answer).ifPresent(problem -> {
            throw FormRejectedException.of("exemptionBases", problem);
        });
        requests.answer(id(task), answer);
        return Routing.none();
    }

    private static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.ACCESS_REQUEST_ID).orElseThrow());
    }
}
