package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.MeetingPlan;
import dk.forloeb.clarification.TeamMeetingService;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import dk.forloeb.engine.Variables;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form F-B4 "Hold mødet": minutes and health advice go to schema health. */
@Component
class HoldTeamMeetingReceiver implements FormReceiver {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy 'kl.' HH.mm");

    private final ClarificationService clarifications;
    private final TeamMeetingService meetings;
    private final ClarificationOnForm form;

    HoldTeamMeetingReceiver(
            ClarificationService clarifications, TeamMeetingService meetings, ClarificationOnForm form) {
        this.clarifications = clarifications;
        this.meetings = meetings;
        this.form = form;
    }

    @Override
    public String formId() {
        return "hold-team-meeting";
    }

    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        MeetingPlan plan = meetings.meeting(task.trajectoryNo());
        Map<String, Object> shown = form.citizen(task);
        shown.put("meetingShown", "%s, %s".formatted(MOMENT.format(plan.meetingAt()), plan.place()));
        shown.put("participantsShown", TeamMeetingService.participants(plan));
        shown.put("healthFile", form.healthFile(task));
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public List<String> missing(String trajectoryNo) {
        return clarifications.hasAdvice(trajectoryNo) ? List.of() : List.of("Den sundhedsfaglige rådgivning");
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        boolean held = values.yes("held");
        if (held) {
            String advice = values.findText("healthAdvice").orElse(null);
            new FormErrors()
                    .rejectIf(
                            advice == null && !missing(no).isEmpty(),
                            "healthAdvice",
                            "Der ligger ingen sundhedsfaglig rådgivning i sagen. Skriv sundhedskoordinatorens rådgivning.")
                    .throwIfAny();
            meetings.held(
                    no, values.text("minutes"), values.findText("absenceReason").orElse(null), advice);
        } else {
            meetings.notHeld(no, values.text("notHeldReason"));
        }
        return Routing.none().with(Variables.MEETING_HELD, held);
    }
}
