package dk.forloeb.employment;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryService;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins courses: the start meeting and what was agreed there. */
@Service
@Transactional
public class StartService {

    private static final String TAKES_PART = "DELTAGER";
    private static final String DECLINES = "TAKKEDE_NEJ";

    private final StartMeetingRepository meetings;
    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final LetterService letters;
    private final FirstOfferService firstOffers;
    private final CurrentUser currentUser;

    StartService(
            StartMeetingRepository meetings,
            TrajectoryService trajectories,
            CitizenService citizens,
            LetterService letters,
            FirstOfferService firstOffers,
            CurrentUser currentUser) {
        this.meetings = meetings;
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.letters = letters;
        this.firstOffers = firstOffers;
        this.currentUser = currentUser;
    }

    /**
     * Writes the citizen who the fixed caseworker is (L01), and what is kept about the citizen (L03, GDPR art. 13 and 14).
     * From here on the caseworker answers for the law's days.
     */
    public void sendWelcome(String no) {
        String caseworker = trajectories.trajectory(no).caseworkerId();
        letters.write(new LetterOrder(no, LetterKind.L01, "SAGSBEHANDLER:" + caseworker, Map.of()));
        letters.write(new LetterOrder(no, LetterKind.L03, "OPSTART", Map.of()));
        firstOffers.plan(no);
    }

    /**
     * Keeps what came out of the meeting.
     *
     * @param familySituation what matters of it for the course; null when nothing was told
     */
    public void hold(String no, StartMeetingReport report, String familySituation) {
        StartMeeting meeting = meetings.findById(no).orElseGet(() -> new StartMeeting(no));
        meeting.report(report, currentUser.id());
        meetings.save(meeting);
        citizens.agreeOnSafeContact(trajectories.trajectory(no).citizenId(), report.safeContact());
        if (familySituation != null) {
            trajectories.note(no, NoteKind.OPSTART, familySituation);
        }
        trajectories.record(no, EventKind.OPSTARTSSAMTALE, report.acceptsProgram() ? TAKES_PART : DECLINES);
    }

    @Transactional(readOnly = true)
    public Optional<StartMeetingReport> meeting(String no) {
        return meetings.findById(no).map(StartMeeting::view);
    }

    /**
     * One of the consents that are to be asked for.
     *
     * @param position from 0
     */
    @Transactional(readOnly = true)
    public ConsentPurpose consentPurpose(String no, int position) {
        return meeting(no)
                .flatMap(report -> report.consentPurposes().stream()
                        .sorted()
                        .skip(position)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(
                        "Trajectory %s asks for no consent number %d.".formatted(no, position)));
    }

    /** The citizen takes part: the course is active and its clarification begins. */
    public void activate(String no) {
        trajectories.activate(no);
        trajectories.enter(no, Phase.AFKLARING);
    }
}
