package dk.forloeb.interruption.process;

import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.InterruptionView;
import dk.forloeb.trajectory.FormHeading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Genoptag forløbet": the citizen is back from leave or prison, or the pause gets another last day. */
@Component
class ResumeCourseReceiver implements FormReceiver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final InterruptionService interruptions;
    private final FormHeading heading;

    ResumeCourseReceiver(InterruptionService interruptions, FormHeading heading) {
        this.interruptions = interruptions;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "resume-course";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        InterruptionView pause = interruptions.interruption(id(task));
        Map<String, Object> shown = heading.withCpr(task.trajectoryNo());
        shown.put("pauseKind", pause.kind().label());
        shown.put("pausedFrom", DAY.format(pause.on()));
        interruptions.pausedUntil(id(task)).map(DAY::format).ifPresent(day -> shown.put("pausedUntil", day));
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        boolean over = values.yes("resumed");
        if (over) {
            interruptions.resume(id(task), values.text("agreed"));
        } else {
            prolong(id(task), values.date("until"), values.text("agreed"));
        }
        return Routing.none().with(Variables.PAUSE_OVER, over);
    }

    private void prolong(UUID id, LocalDate until, String agreed) {
        interruptions.problemOfNewLastDay(id, until).ifPresent(problem -> {
            throw FormRejectedException.of("until", problem);
        });
        interruptions.prolong(id, until, agreed);
    }

    private static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.INTERRUPTION_ID).orElseThrow());
    }
}
