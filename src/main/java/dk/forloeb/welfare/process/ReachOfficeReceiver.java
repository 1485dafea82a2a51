package dk.forloeb.welfare.process;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.welfare.OtherWay;
import dk.forloeb.welfare.WelfareNotificationService;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form "Få et hastebrev frem": how the office was told of a child when the letter could not be sent. */
@Component
class ReachOfficeReceiver implements FormReceiver {

    private final WelfareNotificationService service;
    private final FormHeading heading;

    ReachOfficeReceiver(WelfareNotificationService service, FormHeading heading) {
        this.service = service;
        this.heading = heading;
    }

    @Override
    public String formId() {
        return "reach-office";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = heading.of(task.trajectoryNo());
        shown.put("officeShown", service.office());
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String id = task.find(Variables.NOTIFICATION_ID).orElseThrow();
        LocalDateTime reachedAt = values.dateTime("reachedAt");
        List<FieldError> problems = service.problems(task.trajectoryNo(), id, reachedAt);
        if (!problems.isEmpty()) {
            throw new FormRejectedException(problems);
        }
        if (!service.reachedOtherwise(task.trajectoryNo(), id, values.choice("reachedBy", OtherWay.class), reachedAt)) {
            throw FormRejectedException.of("reachedBy", "Brevet bliver sendt lige nu. Vent lidt, og prøv igen.");
        }
        return Routing.none();
    }
}
