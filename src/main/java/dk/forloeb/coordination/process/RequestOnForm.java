package dk.forloeb.coordination.process;

import dk.forloeb.coordination.CoordinationService;
import dk.forloeb.coordination.RequestTexts;
import dk.forloeb.coordination.RequestView;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every form about a shared request shows: the citizen, whom it goes to and what is asked. */
@Component
class RequestOnForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final CoordinationService coordinations;
    private final FormHeading heading;

    RequestOnForm(CoordinationService coordinations, FormHeading heading) {
        this.coordinations = coordinations;
        this.heading = heading;
    }

    static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.COORDINATION_ID).orElseThrow());
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    Map<String, Object> heading(FormTask task) {
        return heading.withCpr(task.trajectoryNo());
    }

    Map<String, Object> shown(FormTask task) {
        RequestView request = coordinations.request(id(task));
        RequestTexts texts = coordinations.texts(id(task));
        Map<String, Object> shown = heading(task);
        shown.put("requestNo", request.no());
        shown.put(
                "administrationName",
                "%s, %s".formatted(request.administration().label(), texts.contactPerson()));
        shown.put("question", texts.question());
        return shown;
    }
}
