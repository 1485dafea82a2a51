package dk.forloeb.clarification;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.health.HealthFileKind;
import dk.forloeb.health.HealthFileService;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of the team with the citizen: called, held, or put off. */
@Service
@Transactional
public class TeamMeetingService {

    private final TeamMeetingRepository meetings;
    private final ClarificationRepository clarifications;
    private final ClarificationTextRepository texts;
    private final HealthFileService healthFile;
    private final LetterService letters;
    private final TrajectoryService trajectories;
    private final WorkingCalendar calendar;
    private final FieldCipher cipher;
    private final CurrentUser currentUser;
    private final Clock clock;

    TeamMeetingService(
            TeamMeetingRepository meetings,
            ClarificationRepository clarifications,
            ClarificationTextRepository texts,
            HealthFileService healthFile,
            LetterService letters,
            TrajectoryService trajectories,
            WorkingCalendar calendar,
            FieldCipher cipher,
            CurrentUser currentUser,
            Clock clock) {
        this.meetings = meetings;
        this.clarifications = clarifications;
        this.texts = texts;
        this.healthFile = healthFile;
        this.letters = letters;
        this.trajectories = trajectories;
        this.calendar = calendar;
        this.cipher = cipher;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The first day on which a meeting may be held when the citizen got the file, or is called to it, on this day. */
    @Transactional(readOnly = true)
    public LocalDate firstDay(String no, LocalDate fileSentOn) {
        return calendar.after(fileSentOn, clarification(no).view().fileSentWorkingDays());
    }

    /** Whether the municipality is open, so that a meeting may be held. */
    public boolean isOpen(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /**
     * @throws ClarificationRefusedException when somebody is missing, the citizen has too little time with the file or from
     *     the summons, which goes today, or the municipality is closed
     */
    public void book(String no, MeetingPlan plan) {
        Clarification clarification = clarification(no);
        ClarificationView view = clarification.view();
        if (!plan.participants().containsAll(view.mandatoryRoles())) {
            throw new ClarificationRefusedException(no, view.status(), "meeting without a mandatory role");
        }
        LocalDate on = plan.meetingAt().toLocalDate();
        if (on.isBefore(firstDay(no, plan.fileSentOn()))) {
            throw new ClarificationRefusedException(no, view.status(), "meeting so soon after the file");
        }
        if (on.isBefore(firstDay(no, LocalDate.now(clock)))) {
            throw new ClarificationRefusedException(no, view.status(), "meeting so soon after the summons");
        }
        if (!isOpen(on)) {
            throw new ClarificationRefusedException(no, view.status(), "meeting on a day on which nobody is there");
        }
        meetings.save(new TeamMeeting(clarification.getId(), plan, currentUser.id(), LocalDateTime.now(clock)));
        trajectories.record(
                no, EventKind.TEAMMOEDE_INDKALDT, plan.meetingAt().toLocalDate().toString());
    }

    /** Calls the citizen to the meeting (L11); once for each meeting. */
    public void sendSummons(String no) {
        TeamMeeting meeting = meeting(clarification(no).getId());
        MeetingPlan plan = meeting.plan();
        letters.write(new LetterOrder(
                no,
                LetterKind.L11,
                meeting.occasion(),
                Map.of(
                        LetterField.MOEDE_DATO, LetterTexts.weekday(plan.meetingAt()),
                        LetterField.MOEDE_TID, LetterTexts.time(plan.meetingAt()),
                        LetterField.MOEDE_STED, plan.place(),
                        LetterField.MOEDE_DELTAGERE, participants(plan)),
                plan.meetingAt()));
    }

    /** The meeting that was called last. */
    @Transactional(readOnly = true)
    public MeetingPlan meeting(String no) {
        return meeting(clarification(no).getId()).plan();
    }

    /**
     * The meeting was held.
     *
     * @param absenceReason why the citizen was not there; null when the citizen was
     * @param advice of the health coordinator; null when there was none
     */
    public void held(String no, String minutes, String absenceReason, String advice) {
        UUID id = clarification(no).getId();
        meeting(id).settle(true, absenceReason == null);
        Map<HealthFileKind, String> health = new HashMap<>();
        health.put(HealthFileKind.REFERAT, minutes);
        if (advice != null) {
            health.put(HealthFileKind.RAADGIVNING, advice);
        }
        healthFile.write(no, id, health);
        if (absenceReason != null) {
            write(id, TextKind.BORGER_FRAVAERENDE, absenceReason);
        }
        trajectories.record(no, EventKind.TEAMMOEDE_HOLDT, absenceReason == null ? "BORGER_DELTOG" : "BORGER_UDEBLEV");
    }

    /** The meeting was not held; another is called. */
    public void notHeld(String no, String reason) {
        UUID id = clarification(no).getId();
        meeting(id).settle(false, null);
        write(id, TextKind.MOEDE_AFLYST, reason);
        trajectories.record(no, EventKind.TEAMMOEDE_AFLYST, null);
    }

    /** Who sits in it, in Danish. */
    public static String participants(MeetingPlan plan) {
        return plan.participants().stream()
                .sorted(Comparator.naturalOrder())
                .map(TeamRole::label)
                .collect(Collectors.joining(", "));
    }

    private void write(UUID id, TextKind kind, String text) {
        texts.save(new ClarificationText(id, kind, cipher.encrypt(text), LocalDateTime.now(clock), currentUser.id()));
    }

    private Clarification clarification(String no) {
        return clarifications
                .findFirstByTrajectoryNoOrderByOpenedAtDesc(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no clarification.".formatted(no)));
    }

    private TeamMeeting meeting(UUID clarificationId) {
        return meetings.findFirstByClarificationIdOrderByBookedAtDesc(clarificationId)
                .orElseThrow(
                        () -> new IllegalStateException("Clarification %s has no meeting.".formatted(clarificationId)));
    }
}
