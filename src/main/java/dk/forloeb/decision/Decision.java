package dk.forloeb.decision;

import dk.forloeb.letter.LetterKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/**
 * A decision about a citizen. It guards itself: whoever calls, an adverse one can't be approved or sent without hearing,
 * reasons, complaint guidance and a second person (forvaltningsloven §§ 19, 22-25). The table's constraints say so again.
 */
@Entity
@Table(name = "decision", schema = "forloeb")
class Decision implements Persistable<UUID> {

    private static final String OCCASION = "AFGOERELSE:";
    private static final Set<DecisionStatus> UNDECIDED =
            EnumSet.of(DecisionStatus.HOERING, DecisionStatus.BEGRUNDES, DecisionStatus.TIL_GODKENDELSE);
    private static final Set<DecisionStatus> UNSENT = EnumSet.of(
            DecisionStatus.UDKAST,
            DecisionStatus.HOERING,
            DecisionStatus.BEGRUNDES,
            DecisionStatus.TIL_GODKENDELSE,
            DecisionStatus.GODKENDT);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "no")
    private String no;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    private String kind;

    /** As the table called the kind when the decision was opened. */
    @Column(name = "kind_name")
    private String kindName;

    @Enumerated(EnumType.STRING)
    private DecisionStatus status;

    @Enumerated(EnumType.STRING)
    private DecisionResult result;

    private boolean adverse;

    @Column(name = "hearing_required")
    private boolean hearingRequired;

    /** The case is decided anew after a complaint, so that there has to be a decision. */
    @Column(name = "after_complaint")
    private boolean afterComplaint;

    @Column(name = "approver_role")
    private String approverRole;

    @Column(name = "complaint_body")
    private String complaintBody;

    @Column(name = "complaint_days")
    private int complaintDays;

    @Column(name = "other_reassesses")
    private boolean otherReassesses;

    @Enumerated(EnumType.STRING)
    @Column(name = "hearing_letter")
    private LetterKind hearingLetter;

    @Enumerated(EnumType.STRING)
    private LetterKind letter;

    /** Rules by which it is made; null before the first draft, and of a decision from before it was kept. */
    @Column(name = "rule_set_id")
    private String ruleSetId;

    @Column(name = "legal_basis_encrypted")
    private String legalBasis;

    @Column(name = "facts_encrypted")
    private String facts;

    @Column(name = "proposal_encrypted")
    private String proposal;

    @Column(name = "hearing_round")
    private int hearingRound;

    @Column(name = "hearing_sent_on")
    private LocalDate hearingSentOn;

    @Column(name = "reply_by")
    private LocalDate replyBy;

    private boolean replied;

    @Enumerated(EnumType.STRING)
    @Column(name = "hearing_exception")
    private HearingException exception;

    @Column(name = "exception_reason_encrypted")
    private String exceptionReason;

    @Column(name = "considered_encrypted")
    private String considered;

    @Column(name = "reasoning_encrypted")
    private String reasoning;

    @Column(name = "terms_encrypted")
    private String terms;

    @Column(name = "complaint_guidance")
    private String complaintGuidance;

    /** Everybody who wrote a part of it, joined by commas; none of them can be the second person. */
    private String authors = "";

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "reasoned_by")
    private String reasonedBy;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "delivered_on")
    private LocalDate deliveredOn;

    @Column(name = "complain_by")
    private LocalDate complainBy;

    @Transient
    private boolean fresh = true;

    Decision() {}

    Decision(String no, String trajectoryNo, String kind, String kindName, boolean afterComplaint) {
        this.id = UUID.randomUUID();
        this.no = no;
        this.trajectoryNo = trajectoryNo;
        this.kind = kind;
        this.kindName = kindName;
        this.afterComplaint = afterComplaint;
        this.status = DecisionStatus.UDKAST;
    }

    /** @param seal encrypts what a person wrote */
    void draft(DecisionDraft draft, KindRules rules, String by, UnaryOperator<String> seal) {
        require(status == DecisionStatus.UDKAST, "draft");
        follow(draft.result(), rules);
        require(draft.isHeard() || draft.exception() != null || !needsHearing(), "draft without hearing or exception");
        require(!draft.isHeard() || draft.exception() == null, "draft with hearing and exception");
        this.legalBasis = seal.apply(draft.legalBasis());
        this.facts = seal.apply(draft.facts());
        this.proposal = seal.apply(draft.proposal());
        this.replyBy = draft.replyBy();
        this.exception = draft.exception();
        this.exceptionReason = draft.exceptionReason() == null ? null : seal.apply(draft.exceptionReason());
        this.draftedBy = by;
        wroteBy(by);
        this.status = draft.isHeard() ? DecisionStatus.HOERING : DecisionStatus.BEGRUNDES;
    }

    /** The citizen is being asked. */
    void sendHearing(LocalDate today) {
        require(status == DecisionStatus.HOERING && hearingSentOn == null, "hearing");
        this.hearingSentOn = today;
        this.hearingRound++;
    }

    /**
     * The citizen has replied; what was thought of earlier replies has to be thought anew.
     *
     * @return whether the reply came after its term
     */
    boolean reply(PartyReply reply) {
        require(UNDECIDED.contains(status) && hearingSentOn != null, "reply to a hearing");
        require(!reply.on().isBefore(hearingSentOn), "reply before the hearing");
        this.replied = true;
        this.considered = null;
        return reply.on().isAfter(replyBy);
    }

    /** The author asks for approval, after the citizen has had the chance to speak. */
    void reason(DecisionReasons reasons, KindRules rules, String by, LocalDate today, UnaryOperator<String> seal) {
        requireReasonable(today);
        follow(reasons.result(), rules);
        require(!needsHearing() || isHearingSettled(), "reasons without hearing");
        require(reasons.guidanceChecked(), "reasons without complaint guidance");
        require(hearingSentOn == null || isWritten(reasons.considered()), "reasons without a look at the hearing");
        require(isWritten(reasons.reasoning()), "approval without reasons");
        this.legalBasis = seal.apply(reasons.legalBasis());
        this.facts = seal.apply(reasons.facts());
        this.considered = hearingSentOn == null ? null : seal.apply(reasons.considered());
        this.reasoning = seal.apply(reasons.reasoning());
        this.terms = isWritten(reasons.terms()) ? seal.apply(reasons.terms()) : null;
        this.complaintGuidance = rules.complaintGuidance();
        this.reasonedBy = by;
        wroteBy(by);
        this.status = DecisionStatus.TIL_GODKENDELSE;
    }

    /** Back to a draft, which may be heard on once more. */
    void redraft(String by, LocalDate today) {
        requireReasonable(today);
        wroteBy(by);
        this.hearingSentOn = null;
        this.replyBy = null;
        this.replied = false;
        this.exception = null;
        this.exceptionReason = null;
        this.considered = null;
        this.reasoning = null;
        this.complaintGuidance = null;
        this.status = DecisionStatus.UDKAST;
    }

    /** There will be no decision. */
    void drop(LocalDate today) {
        requireReasonable(today);
        require(!afterComplaint, "drop after a complaint");
        this.status = DecisionStatus.FRAFALDET;
    }

    /**
     * The case ended before the citizen was sent anything; what was sent stands.
     *
     * @return whether it was still being made
     */
    boolean lapse() {
        boolean unsent = UNSENT.contains(status);
        if (unsent) {
            this.status = DecisionStatus.BORTFALDET;
        }
        return unsent;
    }

    /** The second person agrees: another than everybody who wrote, and with the role that the table names. */
    void approve(String by, Collection<String> roles) {
        require(status == DecisionStatus.TIL_GODKENDELSE, "approval");
        require(!isAuthor(by), "approval by an author");
        require(roles.contains(approverRole), "approval without the role");
        requireComplete(EnumSet.of(Missing.GODKENDELSE));
        this.approvedBy = by;
        this.status = DecisionStatus.GODKENDT;
    }

    /** The second person does not agree. */
    void sendBack(String by) {
        require(status == DecisionStatus.TIL_GODKENDELSE, "return");
        require(!isAuthor(by), "return by an author");
        this.status = DecisionStatus.BEGRUNDES;
    }

    void send(LocalDate today) {
        require(status == DecisionStatus.GODKENDT, "sending");
        requireComplete(EnumSet.noneOf(Missing.class));
        this.sentOn = today;
        this.status = DecisionStatus.AFSENDT;
    }

    /**
     * The letter has arrived: from this day the citizen can complain.
     *
     * @param toWorkingDay the first working day from a day on, since a term does not end while nobody can be reached
     */
    void deliver(LocalDate on, UnaryOperator<LocalDate> toWorkingDay) {
        require(status == DecisionStatus.AFSENDT, "delivery");
        this.deliveredOn = on;
        this.complainBy = toWorkingDay.apply(on.plusDays(complaintDays));
        this.status = DecisionStatus.MEDDELT;
    }

    /** The letter never arrives, since the citizen is dead. */
    void giveUpDelivery() {
        require(status == DecisionStatus.AFSENDT, "end of the delivery");
        this.status = DecisionStatus.IKKE_MEDDELT;
    }

    /** What it may not be sent without and does not have. */
    Set<Missing> missing() {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        add(missing, Missing.HOERING, needsHearing() && !isHearingSettled());
        add(missing, Missing.SVAR_VURDERET, hearingSentOn != null && considered == null);
        add(missing, Missing.FAKTA, facts == null);
        add(missing, Missing.HJEMMEL, legalBasis == null);
        add(missing, Missing.BEGRUNDELSE, reasoning == null);
        add(missing, Missing.KLAGEVEJLEDNING, complaintGuidance == null);
        add(missing, Missing.GODKENDELSE, approvedBy == null || isAuthor(approvedBy));
        return missing;
    }

    boolean isAfterComplaint() {
        return afterComplaint;
    }

    boolean isAuthor(String user) {
        return Arrays.asList(authors.split(",")).contains(user);
    }

    /** Everybody who wrote a part of it or approved it. */
    Set<String> makers() {
        Set<String> makers = new TreeSet<>(Arrays.asList(authors.split(",")));
        makers.remove("");
        if (approvedBy != null) {
            makers.add(approvedBy);
        }
        return makers;
    }

    /** An adverse decision is heard on, whatever a table says. */
    boolean needsHearing() {
        return adverse || hearingRequired;
    }

    DecisionTexts texts(UnaryOperator<String> open) {
        return new DecisionTexts(
                read(legalBasis, open),
                read(facts, open),
                read(proposal, open),
                read(exceptionReason, open),
                read(considered, open),
                read(reasoning, open),
                read(terms, open),
                complaintGuidance == null ? "" : complaintGuidance);
    }

    /** What the letter of this round of the hearing is known by. */
    String hearingOccasion() {
        return "PARTSHOERING:%s:%d".formatted(id, hearingRound);
    }

    /** What the letter with the decision is known by. */
    String occasion() {
        return OCCASION + id;
    }

    /** The decision that a letter tells of; empty when it is another letter. */
    static Optional<UUID> ofLetter(String occasion) {
        return occasion.startsWith(OCCASION)
                ? Optional.of(UUID.fromString(occasion.substring(OCCASION.length())))
                : Optional.empty();
    }

    LetterKind hearingLetter() {
        return hearingLetter;
    }

    LetterKind letter() {
        return letter;
    }

    String approverRole() {
        return approverRole;
    }

    DecisionView view() {
        return new DecisionView(
                id,
                no,
                trajectoryNo,
                kind,
                kindName,
                status,
                result,
                adverse,
                hearingRequired,
                hearingSentOn,
                replyBy,
                exception,
                draftedBy,
                reasonedBy,
                approvedBy,
                sentOn,
                deliveredOn,
                complainBy,
                complaintBody,
                otherReassesses,
                ruleSetId);
    }

    private void follow(DecisionResult newResult, KindRules rules) {
        require(rules.permitted(), "result that the kind can't have");
        this.result = newResult;
        this.adverse = rules.adverse();
        this.hearingRequired = rules.hearingRequired();
        this.approverRole = rules.approverRole();
        this.complaintBody = rules.complaintBody();
        this.complaintDays = rules.complaintDays();
        this.otherReassesses = rules.otherReassesses();
        this.hearingLetter = rules.hearingLetter();
        this.letter = rules.letter();
        this.ruleSetId = rules.ruleSetId();
    }

    private boolean isHearingSettled() {
        return hearingSentOn != null || exception != null;
    }

    private void requireReasonable(LocalDate today) {
        boolean over = hearingSentOn != null && (replied || today.isAfter(replyBy));
        require(status == DecisionStatus.BEGRUNDES || status == DecisionStatus.HOERING && over, "reasons");
    }

    private void requireComplete(Set<Missing> notYet) {
        Set<Missing> missing = missing();
        missing.removeAll(notYet);
        if (!missing.isEmpty()) {
            throw new DecisionRefusedException(no, missing);
        }
    }

    private void wroteBy(String user) {
        Set<String> all = new TreeSet<>(Arrays.asList(authors.split(",")));
        all.remove("");
        all.add(user);
        this.authors = String.join(",", all);
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new DecisionRefusedException(no, status, step);
        }
    }

    private static void add(Set<Missing> missing, Missing part, boolean isMissing) {
        if (isMissing) {
            missing.add(part);
        }
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }

    private static String read(String sealed, UnaryOperator<String> open) {
        return sealed == null ? "" : open.apply(sealed);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.fresh = false;
    }
}
