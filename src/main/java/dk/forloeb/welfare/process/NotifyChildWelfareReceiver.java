package dk.forloeb.welfare.process;

import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import dk.forloeb.welfare.Urgency;
import dk.forloeb.welfare.WelfareNotification;
import dk.forloeb.welfare.WelfareNotificationService;
import java.util.List;
import org.springframework.stereotype.Component;

/** Start form "Send underretning om et barn". */
@Component
class NotifyChildWelfareReceiver implements FormReceiver {

    private final WelfareNotificationService service;

    NotifyChildWelfareReceiver(WelfareNotificationService service) {
        this.service = service;
    }

    @Override
    public String formId() {
        return "notify-child-welfare";
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        var notification = new WelfareNotification(
                values.text("trajectoryNo"),
                values.text("childName"),
                values.integer("childAge"),
                values.choice("urgency", Urgency.class),
                values.text("facts"),
                values.yes("parentsTold"));
        try {
            List<FieldError> problems = service.problems(notification);
            if (!problems.isEmpty()) {
                throw new FormRejectedException(problems);
            }
            return Routing.started(notification.trajectoryNo())
                    .with(Variables.NOTIFICATION_ID, service.send(notification))
                    .with(Variables.NOTIFIER, task.userId());
        } catch (UnknownTrajectoryException unknown) {
            throw FormRejectedException.of("trajectoryNo", unknown.getMessage());
        }
    }
}
