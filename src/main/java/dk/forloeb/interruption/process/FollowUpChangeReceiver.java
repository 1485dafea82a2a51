package dk.forloeb.interruption.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.InterruptionView;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.FormHeading;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form "Følg op på ændringen": what has changed, and what the caseworker did about it. */
@Component
class FollowUpChangeReceiver implements FormReceiver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final InterruptionService interruptions;
    private final FormHeading heading;

    FollowUpChangeReceiver(InterruptionService interruptions, FormHeading heading) {
        this.interruptions = interruptions;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "follow-up-change";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        InterruptionView change = interruptions.interruption(id(task));
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put("change", described(change));
        shown.put("since", DAY.format(change.on()));
        shown.put("toldBy", change.source().label());
        shown.put("advice", change.reason() + " " + change.kind().advice());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        interruptions.followUp(id(task), values.text("done"));
        return Routing.none();
    }

    private static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.INTERRUPTION_ID).orElseThrow());
    }

    private static String described(InterruptionView change) {
        String kind = change.kind().label();
        if (change.weeklyHours() != null) {
            return "%s, %d timer om ugen".formatted(kind, change.weeklyHours());
        }
        return change.consents().isEmpty()
                ? kind
                : kind + ": "
                        + change.consents().stream().map(ConsentPurpose::label).collect(Collectors.joining(", "));
    }
}
