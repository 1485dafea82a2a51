package dk.forloeb.decision;

import dk.forloeb.deadline.WorkingCalendar;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.LetterTexts;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps decisions from the first draft until the citizen has them. The engine has taken the bean's usual name. */
@Service("citizenDecisionService")
@Transactional
public class DecisionService {

    static final String KIND_DECISION = "decision-kind";
    private static final String NOTHING = "Ingen særlige vilkår.";
    private static final Set<TrajectoryStatus> RUNNING =
            Set.of(TrajectoryStatus.VISITERET, TrajectoryStatus.AKTIV, TrajectoryStatus.PAUSE);

    private final DecisionRepository decisions;
    private final ReplyRepository replies;
    private final RemarkRepository remarks;
    private final TrajectoryService trajectories;
    private final FixedCaseworker caseworker;
    private final ProposalService proposals;
    private final LetterService letters;
    private final WorkingCalendar calendar;
    private final FieldCipher cipher;
    private final CurrentUser currentUser;
    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            ReplyRepository replies,
            RemarkRepository remarks,
            TrajectoryService trajectories,
            FixedCaseworker caseworker,
            ProposalService proposals,
            LetterService letters,
            WorkingCalendar calendar,
            FieldCipher cipher,
            CurrentUser currentUser,
            Clock clock) {
        this.decisions = decisions;
        this.replies = replies;
        this.remarks = remarks;
        this.trajectories = trajectories;
        this.caseworker = caseworker;
        this.proposals = proposals;
        this.letters = letters;
        this.calendar = calendar;
        this.cipher = cipher;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Whether the person who asks has to do with the trajectory: its fixed caseworker, and the team leader.
     *
     * @throws dk.forloeb.trajectory.UnknownTrajectoryException when there is no such trajectory
     */
    @Transactional(readOnly = true)
    public boolean isRelated(String trajectoryNo) {
        TrajectoryView trajectory = trajectories.trajectory(trajectoryNo);
        return currentUser.roles().contains(Role.TEAM_LEADER.key()) || caseworker.isOf(trajectory);
    }

    /** Whether the trajectory runs and has a caseworker who can prepare a decision. */
    @Transactional(readOnly = true)
    public boolean isRunning(String trajectoryNo) {
        TrajectoryView trajectory = trajectories.trajectory(trajectoryNo);
        return RUNNING.contains(trajectory.status()) && trajectory.caseworkerId() != null;
    }

    /**
     * Opens a decision; process {@code decision-with-hearing} carries it on, by its start form or by a call.
     *
     * @param kind a code of table decision-kind
     */
    public UUID open(String trajectoryNo, String kind) {
        return open(trajectoryNo, kind, false);
    }

    /** Opens one that has to be made, since a complaint has brought the case back. */
    public UUID openAfterComplaint(String trajectoryNo, String kind) {
        return open(trajectoryNo, kind, true);
    }

    private UUID open(String trajectoryNo, String kind, boolean afterComplaint) {
        String kindName = known(trajectoryNo, kind)
                .map(KindRules::kindName)
                .orElseThrow(() -> new IllegalArgumentException("No table knows decision kind %s.".formatted(kind)));
        String no = "%s-A%d".formatted(trajectoryNo, decisions.countByTrajectoryNo(trajectoryNo) + 1);
        Decision decision = decisions.save(new Decision(no, trajectoryNo, kind, kindName, afterComplaint));
        trajectories.record(trajectoryNo, EventKind.AFGOERELSE_AABNET, no);
        return decision.getId();
    }

    /** What the table says of a kind of decision with a result. */
    @Transactional(readOnly = true)
    public KindRules rules(UUID id, DecisionResult result) {
        DecisionView decision = find(id).view();
        return rules(decision.trajectoryNo(), decision.kind(), result);
    }

    /** The law that the table names for the kind, before anybody has said it more precisely. */
    @Transactional(readOnly = true)
    public String proposedBasis(UUID id) {
        DecisionView decision = find(id).view();
        return known(decision.trajectoryNo(), decision.kind())
                .map(KindRules::legalBasis)
                .orElse("");
    }

    public void draft(UUID id, DecisionDraft draft) {
        Decision decision = find(id);
        KindRules rules = decide(decision, draft.result());
        decision.draft(draft, rules, currentUser.id(), cipher::encrypt);
        tell(decision, EventKind.AFGOERELSE_UDKAST);
        if (draft.exception() != null) {
            trajectories.record(
                    decision.view().trajectoryNo(),
                    EventKind.PARTSHOERING_UNDLADT,
                    draft.exception().name());
        }
    }

    /**
     * Writes the citizen what the decision is thought to be and asks for a reply.
     *
     * @return last day for the reply
     */
    public LocalDate sendHearing(UUID id) {
        Decision decision = find(id);
        decision.sendHearing(LocalDate.now(clock));
        DecisionTexts texts = decision.texts(cipher::decrypt);
        Map<LetterField, String> values = common(decision, texts);
        values.put(LetterField.PAATAENKT_AFGOERELSE, texts.proposal());
        values.put(LetterField.SVARFRIST, LetterTexts.date(decision.view().replyBy()));
        letters.write(new LetterOrder(
                decision.view().trajectoryNo(), decision.hearingLetter(), decision.hearingOccasion(), values));
        tell(decision, EventKind.PARTSHOERING_SENDT);
        return decision.view().replyBy();
    }

    public void reply(UUID id, PartyReply reply) {
        Decision decision = find(id);
        boolean late = decision.reply(reply);
        replies.save(new DecisionReply(
                id, reply, late, cipher.encrypt(reply.text()), LocalDateTime.now(clock), currentUser.id()));
        tell(decision, EventKind.PARTSHOERING_SVAR);
    }

    public void reason(UUID id, DecisionReasons reasons) {
        Decision decision = find(id);
        KindRules rules = decide(decision, reasons.result());
        decision.reason(reasons, rules, currentUser.id(), LocalDate.now(clock), cipher::encrypt);
        tell(decision, EventKind.AFGOERELSE_BEGRUNDET);
    }

    public void redraft(UUID id, String remark) {
        Decision decision = find(id);
        decision.redraft(currentUser.id(), LocalDate.now(clock));
        tell(decision, EventKind.AFGOERELSE_NYT_UDKAST, remark);
    }

    public void drop(UUID id, String remark) {
        Decision decision = find(id);
        decision.drop(LocalDate.now(clock));
        tell(decision, EventKind.AFGOERELSE_FRAFALDET, remark);
    }

    /** The case that it belongs to has ended; nothing happens to a decision that the citizen was sent. */
    public void lapse(UUID id) {
        Decision decision = find(id);
        if (decision.lapse()) {
            tell(decision, EventKind.AFGOERELSE_BORTFALDET);
        }
    }

    public void approve(UUID id, String remark) {
        Decision decision = find(id);
        decision.approve(currentUser.id(), currentUser.roles());
        tell(decision, EventKind.AFGOERELSE_GODKENDT, remark);
    }

    public void sendBack(UUID id, String remark) {
        Decision decision = find(id);
        decision.sendBack(currentUser.id());
        tell(decision, EventKind.AFGOERELSE_SENDT_TILBAGE, remark);
    }

    /**
     * Writes the decision to the citizen.
     *
     * @return whether the letter is on its way; it is not when the citizen is dead
     */
    public boolean send(UUID id) {
        Decision decision = find(id);
        decision.send(LocalDate.now(clock));
        DecisionTexts texts = decision.texts(cipher::decrypt);
        Map<LetterField, String> values = common(decision, texts);
        values.put(LetterField.RESULTAT, decision.view().result().label());
        values.put(LetterField.VILKAAR, texts.terms().isEmpty() ? NOTHING : texts.terms());
        values.put(LetterField.HOERINGSSVAR, hearingTold(decision, texts));
        values.put(LetterField.BEGRUNDELSE, texts.reasoning());
        values.put(LetterField.KLAGEVEJLEDNING, texts.complaintGuidance());
        tell(decision, EventKind.AFGOERELSE_AFSENDT);
        letters.write(new LetterOrder(decision.view().trajectoryNo(), decision.letter(), decision.occasion(), values));
        return decision.view().status() == DecisionStatus.AFSENDT;
    }

    /**
     * The letter has arrived, or is stopped for good. Nothing happens when that is known already.
     *
     * @param on day on which it arrived; null when it never does
     */
    public void settleDelivery(UUID id, LocalDate on) {
        Decision decision = find(id);
        if (decision.view().status() != DecisionStatus.AFSENDT) {
            return;
        }
        if (on == null) {
            decision.giveUpDelivery();
            tell(decision, EventKind.AFGOERELSE_IKKE_MEDDELT);
        } else {
            // From the day before, so that a term on a working day stays where it is.
            decision.deliver(on, day -> calendar.after(day.minusDays(1), 1));
            tell(decision, EventKind.AFGOERELSE_MEDDELT);
        }
    }

    /**
     * What became of the letter; asked of the record, so that no message alone makes a decision delivered.
     *
     * @return last day to complain; empty when the citizen never gets the letter
     */
    @Transactional(readOnly = true)
    public Optional<LocalDate> delivery(UUID id) {
        DecisionView decision = find(id).view();
        if (decision.status() == DecisionStatus.AFSENDT) {
            throw new DecisionRefusedException(decision.no(), decision.status(), "end of the delivery");
        }
        return Optional.ofNullable(decision.complainBy());
    }

    /** The time to complain has passed. */
    public void endComplaintPeriod(UUID id) {
        tell(find(id), EventKind.KLAGEFRIST_UDLOEBET);
    }

    @Transactional(readOnly = true)
    public DecisionView decision(UUID id) {
        return find(id).view();
    }

    @Transactional(readOnly = true)
    public Optional<DecisionView> byNo(String decisionNo) {
        return decisions.findByNo(decisionNo).map(Decision::view);
    }

    /** Every decision of a trajectory in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<DecisionView> decisions(String trajectoryNo) {
        return decisions.findByTrajectoryNoOrderByNo(trajectoryNo).stream()
                .map(Decision::view)
                .toList();
    }

    /** Whoever calls checks and logs who reads. */
    @Transactional(readOnly = true)
    public DecisionTexts texts(UUID id) {
        return find(id).texts(cipher::decrypt);
    }

    @Transactional(readOnly = true)
    public List<ReplyView> replies(UUID id) {
        return replies.findByDecisionIdOrderByRecordedAt(id).stream()
                .map(reply -> reply.view(cipher.decrypt(reply.textEncrypted())))
                .toList();
    }

    /** The last step that somebody gave a reason for, with the reason; empty before the first. */
    @Transactional(readOnly = true)
    public String lastRemark(UUID id) {
        return remarks.findFirstByDecisionIdOrderByMadeAtDesc(id)
                .map(remark -> remark.step().label() + ": " + cipher.decrypt(remark.textEncrypted()))
                .orElse("");
    }

    /** Whether it has to be made, because a complaint has brought the case back. */
    @Transactional(readOnly = true)
    public boolean hasToBeMade(UUID id) {
        return find(id).isAfterComplaint();
    }

    /** What it may not be sent without and does not have. */
    @Transactional(readOnly = true)
    public Set<Missing> missing(UUID id) {
        return find(id).missing();
    }

    /** Everybody who wrote a part of it or approved it; a complaint may need somebody else to look at it again. */
    @Transactional(readOnly = true)
    public Set<String> makers(UUID id) {
        return find(id).makers();
    }

    /** Why this person can't be the second one; empty when nothing speaks against it. */
    @Transactional(readOnly = true)
    public Optional<String> approvalProblem(UUID id) {
        Decision decision = find(id);
        if (decision.isAuthor(currentUser.id())) {
            return Optional.of("Du har selv skrevet en del af afgørelsen. En anden skal godkende den.");
        }
        return currentUser.roles().contains(decision.approverRole())
                ? Optional.empty()
                : Optional.of("Din rolle kan ikke godkende den type afgørelse.");
    }

    private KindRules decide(Decision decision, DecisionResult result) {
        DecisionView view = decision.view();
        String ruleSet = trajectories.trajectory(view.trajectoryNo()).ruleSetId();
        proposals.propose(
                view.trajectoryNo(),
                KIND_DECISION,
                inputs(view.kind(), result),
                outcome -> KindRules.of(outcome, ruleSet).adverse() ? "TYNGENDE" : "BEGUNSTIGENDE");
        return rules(view.trajectoryNo(), view.kind(), result);
    }

    private KindRules rules(String trajectoryNo, String kind, DecisionResult result) {
        return KindRules.of(
                proposals.ask(trajectoryNo, KIND_DECISION, inputs(kind, result)),
                trajectories.trajectory(trajectoryNo).ruleSetId());
    }

    /** The first row that the kind has. */
    private Optional<KindRules> known(String trajectoryNo, String kind) {
        return Arrays.stream(DecisionResult.values())
                .map(result -> rules(trajectoryNo, kind, result))
                .filter(KindRules::permitted)
                .findFirst();
    }

    private static Map<String, Object> inputs(String kind, DecisionResult result) {
        return Map.of("kind", kind, "result", result.name());
    }

    private static Map<LetterField, String> common(Decision decision, DecisionTexts texts) {
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.AFGOERELSE_NR, decision.view().no());
        values.put(LetterField.AFGOERELSE_TYPE, decision.view().kindName());
        values.put(LetterField.HJEMMEL, texts.legalBasis());
        values.put(LetterField.FAKTA, texts.facts());
        return values;
    }

    private static String hearingTold(Decision decision, DecisionTexts texts) {
        if (decision.view().exception() != null) {
            return "Du er ikke blevet hørt, fordi: "
                    + decision.view().exception().label() + ".";
        }
        return texts.considered().isEmpty() ? "Afgørelsen krævede ingen partshøring." : texts.considered();
    }

    private void tell(Decision decision, EventKind kind, String remark) {
        remarks.save(new DecisionRemark(
                decision.getId(), kind, cipher.encrypt(remark), LocalDateTime.now(clock), currentUser.id()));
        tell(decision, kind);
    }

    private void tell(Decision decision, EventKind kind) {
        trajectories.record(
                decision.view().trajectoryNo(), kind, decision.view().no());
    }

    private Decision find(UUID id) {
        return decisions
                .findById(id)
                .orElseThrow(() -> new IllegalStateException("There is no decision %s.".formatted(id)));
    }
}
