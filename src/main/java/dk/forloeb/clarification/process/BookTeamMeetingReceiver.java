package dk.forloeb.clarification.process;

import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
import dk.forloeb.clarification.MeetingPlan;
import dk.forloeb.clarification.TeamMeetingService;
import dk.forloeb.clarification.TeamRole;
import dk.forloeb.engine.FormErrors;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.Routing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Form F-B4 "Indkald til møde": who sits in it, and that the citizen has time with the file. */
@Component
class BookTeamMeetingReceiver implements FormReceiver {

    private final ClarificationService clarifications;
    private final TeamMeetingService meetings;
    private final ClarificationOnForm form;
    private final Clock clock;

    BookTeamMeetingReceiver(
            ClarificationService clarifications, TeamMeetingService meetings, ClarificationOnForm form, Clock clock) {
        this.clarifications = clarifications;
        this.meetings = meetings;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "book-team-meeting";
    }

    @Override
    public Map<String, Object> prefill(FormTask task) {
        Map<String, Object> shown = form.citizen(task);
        ClarificationView clarification = clarifications.clarification(task.trajectoryNo());
        String mandatory = labels(clarification.mandatoryRoles());
        shown.put("mandatoryShown", mandatory.isEmpty() ? "Ingen; kommunen vælger selv" : mandatory);
        return shown;
    }

    @Override
    public Map<String, Object> facts(FormTask task) {
        return Map.of();
    }

    @Override
    public Routing receive(FormTask task, FormValues values) {
        String no = task.trajectoryNo();
        ClarificationView clarification = clarifications.clarification(no);
        MeetingPlan plan = new MeetingPlan(
                values.dateTime("meetingAt"),
                values.text("place"),
                values.choices("participants", TeamRole.class),
                values.date("fileSentOn"),
                values.yes("interpreter"),
                values.yes("companion"));
        LocalDate meetingOn = plan.meetingAt().toLocalDate();
        LocalDate firstDay = meetings.firstDay(no, plan.fileSentOn());
        LocalDate firstCalled = meetings.firstDay(no, LocalDate.now(clock));
        new FormErrors()
                .rejectIf(
                        !plan.meetingAt().isAfter(LocalDateTime.now(clock)),
                        "meetingAt",
                        "Tiden er gået. Vælg en tid, der ligger fremme.")
                .rejectIf(
                        plan.fileSentOn().isAfter(LocalDate.now(clock)),
                        "fileSentOn",
                        "Datoen ligger i fremtiden. Send sagen først.")
                .rejectIf(
                        meetingOn.isBefore(firstDay),
                        "meetingAt",
                        "Borgeren skal have sagen %d arbejdsdage før mødet. Vælg tidligst den %s."
                                .formatted(clarification.fileSentWorkingDays(), ClarificationOnForm.day(firstDay)))
                .rejectIf(
                        !meetingOn.isBefore(firstDay) && meetingOn.isBefore(firstCalled),
                        "meetingAt",
                        "Borgeren skal have indkaldelsen %d arbejdsdage før mødet. Vælg tidligst den %s."
                                .formatted(clarification.fileSentWorkingDays(), ClarificationOnForm.day(firstCalled)))
                .rejectIf(
                        !meetings.isOpen(meetingOn), "meetingAt", "Kommunen holder lukket den dag. Vælg en arbejdsdag.")
                .rejectIf(
                        !plan.participants().containsAll(clarification.mandatoryRoles()),
                        "participants",
                        "En fast deltager mangler. Mødet kræver: %s.".formatted(labels(clarification.mandatoryRoles())))
                .throwIfAny();
        meetings.book(no, plan);
        return Routing.none();
    }

    private static String labels(Set<TeamRole> roles) {
        return roles.stream().map(TeamRole::label).collect(Collectors.joining(", "));
    }
}
