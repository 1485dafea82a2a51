package dk.forloeb.deadline.process;

import dk.forloeb.deadline.DeadlineEscalations;
import dk.forloeb.deadline.DeadlineRefusedException;
import dk.forloeb.deadline.DeadlineView;
import dk.forloeb.deadline.FollowUpOutcome;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Staff;
import dk.forloeb.engine.Variables;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Form "Følg op på overskredet frist": the team leader says what is done about a deadline that has passed. */
@Component
class FollowUpDeadlineReceiver implements FormReceiver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final DeadlineEscalations escalations;
    private final TrajectoryService trajectories;
    private final FormHeading heading;
    private final Staff staff;
    private final WorkingCalendar calendar;
    private final Clock clock;

    FollowUpDeadlineReceiver(
            DeadlineEscalations escalations,
            TrajectoryService trajectories,
            FormHeading heading,
            Staff staff,
            WorkingCalendar calendar,
            Clock clock) {
        this.escalations = escalations;
        this.trajectories = trajectories;
        this.heading = heading;
        this.staff = staff;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "follow-up-deadline";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        TrajectoryView trajectory = trajectories.trajectory(task.trajectoryNo());
        DeadlineView deadline = escalations.deadline(id(task));
        Map<String, Object> shown = heading.withCpr(trajectory);
        shown.put("taskName", deadline.taskName());
        shown.put("deadlineKind", deadline.kind().label());
        shown.put("dueOn", DAY.format(deadline.dueOn()));
        shown.put("daysLate", String.valueOf(calendar.between(deadline.dueOn(), LocalDate.now(clock))));
        shown.put("deadlineReason", deadline.reason());
        if (trajectory.caseworkerId() != null) {
            shown.put("caseworkerName", staff.nameOf(trajectory.caseworkerId()));
        }
        return shown;
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        try {
            escalations.followUp(
                    id(task),
                    values.choice("followUp", FollowUpOutcome.class),
                    values.findInteger("extraDays").orElse(0),
                    values.text("followUpReason"));
        } catch (DeadlineRefusedException refused) {
            throw FormRejectedException.of("extraDays", refused.getMessage());
        }
        return Routing.none();
    }

    private static UUID id(FormTask task) {
        return UUID.fromString(task.find(Variables.DEADLINE_ID).orElseThrow());
    }
}
