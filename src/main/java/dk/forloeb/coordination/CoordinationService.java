package dk.forloeb.coordination;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.health.HealthService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks other administrations about a citizen, and keeps what they answer and what is agreed. Whether something may be
 * shared is asked of the register each time, and an effort ends as soon as what it rests on is gone.
 */
@Service
@Transactional
public class CoordinationService {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final RequestRepository requests;
    private final EntryRepository entries;
    private final ActionRepository actions;
    private final ConsentService consents;
    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final HealthService health;
    private final CoordinationEffort effort;
    private final SocialPort administrations;
    private final WorkingCalendar calendar;
    private final CoordinationProperties policy;
    private final FieldCipher cipher;
    private final CurrentUser currentUser;
    private final Clock clock;

    CoordinationService(
            RequestRepository requests,
            EntryRepository entries,
            ActionRepository actions,
            ConsentService consents,
            TrajectoryService trajectories,
            CitizenService citizens,
            HealthService health,
            CoordinationEffort effort,
            SocialPort administrations,
            WorkingCalendar calendar,
            CoordinationProperties policy,
            FieldCipher cipher,
            CurrentUser currentUser,
            Clock clock) {
        this.requests = requests;
        this.entries = entries;
        this.actions = actions;
        this.consents = consents;
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.health = health;
        this.effort = effort;
        this.administrations = administrations;
        this.calendar = calendar;
        this.policy = policy;
        this.cipher = cipher;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the course is at a place where an effort can begin beside it. */
    @Transactional(readOnly = true)
    public boolean canBegin(String no) {
        return effort.canBegin(no);
    }

    /** The plan asks for the cooperation of others; which administration is chosen when the request is described. */
    public void want(String no) {
        begin(no, null, null);
    }

    /** Somebody asks for the cooperation of one administration. */
    public void want(String no, Administration administration, String question) {
        begin(no, administration, cipher.encrypt(question));
    }

    private void begin(String no, Administration administration, String sealedQuestion) {
        effort.begin(no, open(no, administration, sealedQuestion));
    }

    private UUID open(String no, Administration administration, String sealedQuestion) {
        CoordinationRequest request = requests.saveAndFlush(new CoordinationRequest(
                "%s-S%d".formatted(no, requests.countByTrajectoryNo(no) + 1),
                no,
                administration,
                sealedQuestion,
                currentUser.id(),
                now()));
        tell(request, EventKind.SAMARBEJDE_OENSKET);
        return request.getId();
    }

    public void describe(UUID id, RequestDraft draft) {
        find(id).describe(draft, cipher::encrypt);
    }

    /** Nothing is asked for any more, and nothing was shared. */
    public void drop(UUID id) {
        CoordinationRequest request = find(id);
        request.drop(now());
        tell(request, EventKind.SAMARBEJDE_TRUKKET);
    }

    /**
     * Documents why no consent is needed.
     *
     * @param rule that allows it
     * @param reason why it holds here
     */
    public void restOnLaw(UUID id, String rule, String reason) {
        find(id).restOnLaw(rule, cipher.encrypt(reason));
    }

    /**
     * Shares the request when its basis holds now; the row stays locked meanwhile, so that a consent that is taken back in
     * the same moment comes either before or after.
     *
     * @return false when nothing was shared, as the basis is missing
     * @throws RequestNotSharedException when it must be tried again
     */
    public boolean share(UUID id) {
        CoordinationRequest request = requests.lockById(id).orElseThrow(() -> unknown(id));
        if (request.isShared()) {
            return true;
        }
        if (!mayShare(request.view())) {
            tell(request, EventKind.SAMARBEJDE_IKKE_DELT);
            return false;
        }
        LocalDate answerBy = calendar.after(today(), policy.answerWorkingDays());
        administrations.share(outgoing(request, answerBy));
        request.share(answerBy, now());
        tell(request, EventKind.SAMARBEJDE_DELT);
        return true;
    }

    /** Why the request can't be shared now; empty when it can. */
    @Transactional(readOnly = true)
    public Optional<String> sharingProblem(UUID id) {
        RequestView request = find(id).view();
        return mayShare(request)
                ? Optional.empty()
                : Optional.of("Der er intet samtykke i dag, som dækker %s og: %s."
                        .formatted(
                                request.administration().label(),
                                request.scopes().stream()
                                        .sorted()
                                        .map(ConsentScope::label)
                                        .collect(Collectors.joining(", "))));
    }

    /** Keeps what the administration answered, with what was agreed. */
    public void answer(UUID id, AnswerReport report, List<AgreedAction> agreed) {
        CoordinationRequest request = find(id);
        request.answer();
        keep(request, report, false);
        for (int item = 0; item < agreed.size(); item++) {
            AgreedAction action = agreed.get(item);
            actions.save(new CoordinationAction(id, item, action, cipher.encrypt(action.what())));
        }
        tell(request, EventKind.SAMARBEJDE_BESVARET);
    }

    /**
     * Keeps how the answer was followed up.
     *
     * @param done ids of actions that are done now
     * @return the request that the effort goes on with: a new one when the administration is asked again
     */
    public UUID followUp(UUID id, Collection<UUID> done, String note, CoordinationStep step) {
        CoordinationRequest request = find(id);
        if (request.view().status() != RequestStatus.BESVARET) {
            throw new CoordinationRefusedException(
                    request.view().no(), request.view().status(), "follow-up");
        }
        actionsOf(id).stream().filter(action -> done.contains(action.getId())).forEach(action -> action.done(today()));
        entries.save(new CoordinationEntry(
                id,
                new AnswerReport(EntryKind.OPFOELGNING, today(), false, note),
                false,
                cipher.encrypt(note),
                cipher.fingerprint(UUID.randomUUID().toString()),
                now(),
                currentUser.id()));
        if (step == CoordinationStep.FOELG_OP) {
            tell(request, EventKind.SAMARBEJDE_FULGT_OP);
            return id;
        }
        request.close(now());
        tell(request, EventKind.SAMARBEJDE_AFSLUTTET);
        return step == CoordinationStep.SPOERG_IGEN
                ? open(request.view().trajectoryNo(), request.view().administration(), null)
                : id;
    }

    /** The request with this number. */
    @Transactional(readOnly = true)
    public Optional<RequestView> byNo(String no) {
        return requests.findByNo(no).map(CoordinationRequest::view);
    }

    /** Whether somebody has a task to write down this answer. */
    @Transactional(readOnly = true)
    public boolean isAwaited(RequestView request) {
        return effort.awaitsAnswer(request.trajectoryNo(), request.id());
    }

    /** Whether just this answer is kept already. */
    @Transactional(readOnly = true)
    public boolean isKnown(UUID id, AnswerReport report) {
        return entries.existsByRequestIdAndFingerprint(id, fingerprint(report));
    }

    /** Keeps an answer that came when nobody waited for it any more; nothing goes on because of it. */
    public void answerLate(UUID id, AnswerReport report) {
        CoordinationRequest request = find(id);
        keep(request, report, true);
        tell(request, EventKind.SAMARBEJDE_SENT_SVAR);
    }

    /**
     * Notes, in a transaction of its own as the form is refused, that an answer came which must not be kept: the citizen
     * has taken the consent back.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void turnAway(UUID id) {
        tell(find(id), EventKind.SAMARBEJDE_SVAR_AFVIST);
    }

    /** What was shared on a consent ends at once where the citizen's newest answer does not cover it any more. */
    public void askConsentAgain(String no) {
        // All that are open, so that one which is being shared in this moment is waited for.
        requests.lockByTrajectory(no, CoordinationRequest.OPEN).stream()
                .filter(request ->
                        CoordinationRequest.SHARED.contains(request.view().status()))
                .filter(request -> !mayShare(request.view()))
                .forEach(request -> {
                    lapse(request, Lapse.SAMTYKKE);
                    effort.stop(no, request.getId());
                });
    }

    /** The course ends: nothing is asked for any more. */
    public void endAll(String no) {
        requests.lockByTrajectory(no, CoordinationRequest.OPEN).forEach(request -> lapse(request, Lapse.FORLOEB));
    }

    private void lapse(CoordinationRequest request, Lapse why) {
        request.lapse(why, now());
        trajectories.record(
                request.view().trajectoryNo(),
                EventKind.SAMARBEJDE_BORTFALDET,
                "%s,%s".formatted(request.view().no(), why));
    }

    @Transactional(readOnly = true)
    public RequestView request(UUID id) {
        return find(id).view();
    }

    /** Whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public RequestTexts texts(UUID id) {
        return find(id).texts(cipher::decrypt);
    }

    /** Answers and follow-up of a request, the oldest first; whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public List<EntryView> entries(UUID id) {
        return entries.findByRequestIdInOrderByRecordedAt(Set.of(id)).stream()
                .map(entry -> entry.view(cipher::decrypt))
                .toList();
    }

    /** What was agreed, in the order of the answer's form; whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public List<ActionView> actions(UUID id) {
        return actionsOf(id).stream()
                .map(action -> action.view(cipher::decrypt))
                .toList();
    }

    /** The requests that still want something of an administration, the newest first, without what people wrote. */
    @Transactional(readOnly = true)
    public List<RequestView> open(String no) {
        return requests.findByTrajectoryNoOrderByWantedAtDesc(no).stream()
                .map(CoordinationRequest::view)
                .filter(request -> CoordinationRequest.OPEN.contains(request.status()))
                .toList();
    }

    /** Every request of a trajectory with what was written, the newest first; whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public List<RequestFile> files(String no) {
        List<CoordinationRequest> all = requests.findByTrajectoryNoOrderByWantedAtDesc(no);
        List<UUID> ids = all.stream().map(CoordinationRequest::getId).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<EntryView>> written = entries.findByRequestIdInOrderByRecordedAt(ids).stream()
                .collect(Collectors.groupingBy(
                        CoordinationEntry::requestId,
                        Collectors.mapping(entry -> entry.view(cipher::decrypt), Collectors.toList())));
        Map<UUID, List<ActionView>> agreed = actions.findByRequestIdInOrderByItemNo(ids).stream()
                .collect(Collectors.groupingBy(
                        CoordinationAction::requestId,
                        Collectors.mapping(action -> action.view(cipher::decrypt), Collectors.toList())));
        return all.stream()
                .map(request -> new RequestFile(
                        request.view(),
                        request.texts(cipher::decrypt),
                        written.getOrDefault(request.getId(), List.of()),
                        agreed.getOrDefault(request.getId(), List.of())))
                .toList();
    }

    /** Day on which the administration is to have answered the request that was just shared. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> answerBy(String no) {
        return requests.newestShared(no, RequestStatus.DELT)
                .map(request -> request.view().answerBy());
    }

    /** First day on which something agreed is to be done, today or later; empty when nothing is open. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> nextAction(String no) {
        List<UUID> answered = requests.findByTrajectoryNoOrderByWantedAtDesc(no).stream()
                .filter(request -> request.view().status() == RequestStatus.BESVARET)
                .map(CoordinationRequest::getId)
                .toList();
        return actions.findByRequestIdInOrderByItemNo(answered).stream()
                .filter(CoordinationAction::isOpen)
                .map(CoordinationAction::dueOn)
                .filter(due -> !due.isBefore(today()))
                .min(Comparator.naturalOrder());
    }

    private boolean mayShare(RequestView request) {
        return request.basis() == SharingBasis.LOV
                || consents.permits(
                        request.trajectoryNo(),
                        ConsentPurpose.TVAERGAAENDE,
                        request.administration().name(),
                        request.scopes());
    }

    private OutgoingRequest outgoing(CoordinationRequest request, LocalDate answerBy) {
        RequestView view = request.view();
        RequestTexts texts = request.texts(cipher::decrypt);
        TrajectoryView trajectory = trajectories.trajectory(view.trajectoryNo());
        return new OutgoingRequest(
                view.id(),
                view.no(),
                view.administration(),
                texts.contactPerson(),
                citizens.cpr(trajectory.citizenId()),
                trajectories.citizenOf(trajectory).fullName(),
                basis(view),
                view.problems(),
                texts.question(),
                view.scopes().contains(ConsentScope.SPROG) && trajectory.danishLevel() != null
                        ? trajectory.danishLevel().label()
                        : null,
                view.scopes().contains(ConsentScope.ARBEJDE)
                        ? "%s, %s"
                                .formatted(
                                        trajectory.status().label(),
                                        trajectory.phase().label())
                        : null,
                view.scopes().contains(ConsentScope.HELBRED_FUNKTION) ? function(view.trajectoryNo()) : null,
                answerBy);
    }

    private String basis(RequestView request) {
        if (request.basis() == SharingBasis.LOV) {
            return request.legalBasis();
        }
        return consents.standingFor(request.trajectoryNo(), ConsentPurpose.TVAERGAAENDE)
                .map(consent -> "Samtykke af %s, gælder til %s"
                        .formatted(DAY.format(consent.recordedAt()), DAY.format(consent.validUntil())))
                .orElseThrow(() -> new CoordinationRefusedException(request.no(), request.status(), "sharing"));
    }

    private String function(String no) {
        return health.shared(no)
                .map(shared -> "%s. Hensyn: %s".formatted(shared.workBand().label(), shared.accommodationText()))
                .orElse(null);
    }

    private void keep(CoordinationRequest request, AnswerReport report, boolean late) {
        entries.saveAndFlush(new CoordinationEntry(
                request.getId(),
                report,
                late,
                cipher.encrypt(report.text()),
                fingerprint(report),
                now(),
                currentUser.id()));
    }

    private String fingerprint(AnswerReport report) {
        return cipher.fingerprint("%s %s %s".formatted(report.kind(), report.on(), report.text()));
    }

    private List<CoordinationAction> actionsOf(UUID id) {
        return actions.findByRequestIdInOrderByItemNo(Set.of(id));
    }

    private void tell(CoordinationRequest request, EventKind kind) {
        trajectories.record(request.view().trajectoryNo(), kind, request.view().no());
    }

    private CoordinationRequest find(UUID id) {
        return requests.findById(id).orElseThrow(() -> unknown(id));
    }

    private static IllegalStateException unknown(UUID id) {
        return new IllegalStateException("There is no request %s.".formatted(id));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
