package dk.forloeb.fileaccess;

import dk.forloeb.engine.FieldError;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps requests to see files or data until they are answered (letter L22); the course may be over long before. */
@Service
@Transactional
public class AccessRequestService {

    private static final String SOURCE = "access-request";

    /** What the form says when a request of the kind waits already. */
    public static final FieldError OPEN_ALREADY = new FieldError(
            "accessKind", "Der er allerede en åben anmodning af den slags. Tag det nye med i svaret på den.");

    private static final String NOTHING_LEFT_OUT = "Vi har ikke undtaget noget.";
    private static final String NOTHING_TO_COMPLAIN_OF =
            "Du har fået det, du bad om. Mener du, at noget mangler, så kontakt os. ";

    private final AccessRequestRepository requests;
    private final CaseAccess access;
    private final TrajectoryService trajectories;
    private final LetterService letters;
    private final FieldCipher cipher;
    private final CurrentUser currentUser;
    private final Clock clock;

    AccessRequestService(
            AccessRequestRepository requests,
            CaseAccess access,
            TrajectoryService trajectories,
            LetterService letters,
            FieldCipher cipher,
            CurrentUser currentUser,
            Clock clock) {
        this.requests = requests;
        this.access = access;
        this.trajectories = trajectories;
        this.letters = letters;
        this.cipher = cipher;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What is wrong with a request, by field of the form {@code register-access-request}; empty when it can be taken. A
     * course that is over hinders none.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory for this user
     */
    @Transactional(readOnly = true)
    public List<FieldError> problems(AccessReport report) {
        TrajectoryView trajectory = access.required(report.trajectoryNo(), SOURCE);
        if (report.receivedOn().isAfter(LocalDate.now(clock))) {
            return List.of(new FieldError(
                    "receivedOn", "Datoen ligger i fremtiden. Vælg den dag, anmodningen kom; fristen regnes fra den."));
        }
        if (report.receivedOn().isBefore(trajectory.referredOn())) {
            return List.of(new FieldError(
                    "receivedOn", "Datoen ligger før borgerens forløb. Ret datoen eller forløbsnummeret."));
        }
        return open(report.trajectoryNo(), report.kind()).isPresent() ? List.of(OPEN_ALREADY) : List.of();
    }

    /**
     * Who answers: the fixed caseworker, or whoever registers it when the course has none or is over, since then nobody
     * may be there to take the caseworker's tasks.
     */
    @Transactional(readOnly = true)
    public String answeredBy(String no) {
        TrajectoryView trajectory = trajectories.trajectory(no);
        boolean followed =
                trajectory.caseworkerId() != null && !trajectory.status().isOver();
        return followed ? trajectory.caseworkerId() : currentUser.id();
    }

    /**
     * Keeps a request; process {@code access-request} carries it on.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when one of the kind was registered just now
     */
    public UUID register(AccessReport report) {
        access.required(report.trajectoryNo(), SOURCE);
        AccessRequest request =
                requests.saveAndFlush(new AccessRequest(report, currentUser.id(), LocalDateTime.now(clock)));
        trajectories.record(
                report.trajectoryNo(), EventKind.INDSIGT_ANMODET, report.kind().name());
        return request.getId();
    }

    /** Why something can't be left out by these rules, for the form {@code answer-access-request}; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> problem(UUID id, AccessAnswer answer) {
        AccessKind kind = find(id).view().kind();
        return answer.bases().stream()
                .filter(basis -> !basis.limits(kind))
                .findFirst()
                .map(basis -> "»%s« gælder ikke for denne anmodning. Vælg en regel, der gør.".formatted(basis.label()));
    }

    /** Keeps what the citizen gets to see, and what is left out. */
    public void answer(UUID id, AccessAnswer answer) {
        AccessRequest request = find(id);
        request.answer(answer, currentUser.id(), LocalDateTime.now(clock), cipher::encrypt);
        trajectories.record(
                request.view().trajectoryNo(),
                EventKind.INDSIGT_BESVARET,
                request.view().kind().name());
    }

    /** Writes the answer to the citizen (L22): what is left out comes with its rule, its reason, and how to complain. */
    public void sendAnswer(UUID id) {
        AccessRequest request = find(id);
        AccessRequestView view = request.view();
        AccessAnswer answer = request.answer(cipher::decrypt);
        letters.write(new LetterOrder(
                view.trajectoryNo(),
                LetterKind.L22,
                "INDSIGT:" + id,
                Map.of(
                        LetterField.ANMODNING, view.kind().label(),
                        LetterField.ANMODNING_MODTAGET, LetterTexts.date(view.receivedOn()),
                        LetterField.DOKUMENTER, answer.documents(),
                        LetterField.UNDTAGELSER, exemptions(answer),
                        LetterField.KLAGEVEJLEDNING, guidance(view.kind(), answer))));
    }

    @Transactional(readOnly = true)
    public AccessRequestView request(UUID id) {
        return find(id).view();
    }

    /** Day from which the term of the open request of this kind runs; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> answeredFrom(String no, AccessKind kind) {
        return open(no, kind).map(request -> request.view().receivedOn());
    }

    private static String exemptions(AccessAnswer answer) {
        return answer.leavesSomethingOut()
                ? answer.bases().stream()
                                .sorted()
                                .map(ExemptionBasis::label)
                                .collect(Collectors.joining("\n", "Efter disse regler:\n", "\n"))
                        + answer.exemptionReason()
                : NOTHING_LEFT_OUT;
    }

    private static String guidance(AccessKind kind, AccessAnswer answer) {
        return answer.leavesSomethingOut() ? kind.guidance() : NOTHING_TO_COMPLAIN_OF + kind.guidance();
    }

    private Optional<AccessRequest> open(String no, AccessKind kind) {
        return requests.findByOpenKey(AccessRequest.openKey(no, kind));
    }

    private AccessRequest find(UUID id) {
        return requests.findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no access request %s.".formatted(id)));
    }
}
