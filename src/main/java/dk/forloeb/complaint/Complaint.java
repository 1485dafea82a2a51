package dk.forloeb.complaint;

import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.ReplyForm;
import dk.forloeb.platform.Role;
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
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/**
 * A citizen's complaint over a decision. It guards itself: whoever calls, the decision is not looked at again by those who
 * made it where the table asks for somebody else, and nothing is closed before the board has answered
 * (retssikkerhedsloven § 66). The table's constraints say so again.
 */
@Entity
@Table(name = "complaint", schema = "forloeb")
class Complaint implements Persistable<UUID> {

    private static final List<String> REASSESSORS = List.of(Role.CASEWORKER.key(), Role.TEAM_LEADER.key());

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "no")
    private String no;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ComplaintChannel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "complaint_form")
    private ReplyForm form;

    private boolean late;

    @Column(name = "summary_encrypted")
    private String summary;

    @Column(name = "new_information_encrypted")
    private String newInformation;

    /** Who can't look at the decision again, each with a comma before and after, so that the table can search for one. */
    private String excluded;

    @Column(name = "registered_at")
    private LocalDateTime registeredAt;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "receipt_sent_at")
    private LocalDateTime receiptSentAt;

    @Enumerated(EnumType.STRING)
    private Reassessment result;

    @Column(name = "reasoning_encrypted")
    private String reasoning;

    @Column(name = "reassessed_on")
    private LocalDate reassessedOn;

    @Column(name = "reassessed_by")
    private String reassessedBy;

    @Column(name = "overturned_by")
    private UUID overturnedBy;

    @Column(name = "forwarded_on")
    private LocalDate forwardedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "board_answer")
    private BoardAnswer answer;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "follow_up_encrypted")
    private String followUp;

    @Column(name = "renewed_by")
    private UUID renewedBy;

    @Column(name = "implemented_on")
    private LocalDate implementedOn;

    @Column(name = "implemented_encrypted")
    private String implemented;

    @Transient
    private boolean fresh = true;

    Complaint() {}

    /**
     * @param makers who made the decision, when somebody else has to look at it again
     * @param seal encrypts what a person wrote
     */
    Complaint(
            String no,
            DecisionView decision,
            Collection<String> makers,
            ComplaintReport report,
            String by,
            LocalDateTime now,
            UnaryOperator<String> seal) {
        this.id = UUID.randomUUID();
        this.no = no;
        this.decisionId = decision.id();
        this.trajectoryNo = decision.trajectoryNo();
        this.status = ComplaintStatus.MODTAGET;
        require(!report.receivedOn().isBefore(decision.sentOn()), "complaint before the decision was sent");
        this.receivedOn = report.receivedOn();
        this.channel = report.channel();
        this.form = report.form();
        this.late = report.receivedOn().isAfter(decision.complainBy());
        this.summary = seal.apply(report.summary());
        this.newInformation = report.newInformation() == null ? null : seal.apply(report.newInformation());
        this.excluded = makers.isEmpty() ? "" : "," + String.join(",", new TreeSet<>(makers)) + ",";
        this.registeredAt = now;
        this.registeredBy = by;
    }

    /** The citizen is told that the complaint has come. */
    void sendReceipt(LocalDateTime now) {
        require(status == ComplaintStatus.MODTAGET, "receipt");
        this.receiptSentAt = now;
        this.status = ComplaintStatus.GENVURDERES;
    }

    /**
     * The municipality has looked at its decision again.
     *
     * @param sealedReasoning encrypted already
     * @param newDecision null unless the decision changes
     */
    void reassess(
            Reassessment newResult,
            String sealedReasoning,
            UUID newDecision,
            String by,
            Collection<String> roles,
            LocalDate today) {
        require(status == ComplaintStatus.GENVURDERES, "reassessment");
        require(mayReassess(roles), "reassessment without the role");
        require(!isExcluded(by), "reassessment by somebody who made the decision");
        require(newResult.changesDecision() == (newDecision != null), "change without a new decision");
        this.result = newResult;
        this.reasoning = sealedReasoning;
        this.overturnedBy = newDecision;
        this.reassessedOn = today;
        this.reassessedBy = by;
        this.status = newResult.isForwarded() ? ComplaintStatus.VIDERESENDES : ComplaintStatus.AFSLUTTET;
    }

    /** The complaint goes to the appeals board. */
    void forward(LocalDate today) {
        require(status == ComplaintStatus.VIDERESENDES, "forwarding");
        this.forwardedOn = today;
        this.status = ComplaintStatus.HOS_ANKESTYRELSEN;
    }

    /**
     * The appeals board has answered.
     *
     * @param sealedFollowUp encrypted already; null when nothing is to be done
     * @param newDecision null unless the municipality has to decide once more
     */
    void answer(BoardAnswer boardAnswer, LocalDate on, String sealedFollowUp, UUID newDecision) {
        require(status == ComplaintStatus.HOS_ANKESTYRELSEN, "answer of the board");
        require(!on.isBefore(forwardedOn), "answer before the forwarding");
        require(boardAnswer.asksForFollowUp() == (sealedFollowUp != null), "answer without follow-up");
        require(boardAnswer.returnsCase() == (newDecision != null), "returned case without a new decision");
        this.answer = boardAnswer;
        this.answeredOn = on;
        this.followUp = sealedFollowUp;
        this.renewedBy = newDecision;
        this.status = boardAnswer == BoardAnswer.AENDRET ? ComplaintStatus.GENNEMFOERES : ComplaintStatus.AFSLUTTET;
    }

    /** What the appeals board decided is done. */
    void implement(LocalDate on, String sealedText) {
        require(status == ComplaintStatus.GENNEMFOERES, "implementation");
        require(!on.isBefore(answeredOn), "implementation before the answer");
        this.implementedOn = on;
        this.implemented = sealedText;
        this.status = ComplaintStatus.AFSLUTTET;
    }

    boolean mayReassess(Collection<String> roles) {
        return roles.stream().anyMatch(REASSESSORS::contains);
    }

    /** Whether this person made the decision, so that another has to look at it. */
    boolean isExcluded(String user) {
        return excluded.contains("," + user + ",");
    }

    ComplaintTexts texts(UnaryOperator<String> open) {
        return new ComplaintTexts(
                read(summary, open),
                read(newInformation, open),
                read(reasoning, open),
                read(followUp, open),
                read(implemented, open));
    }

    /** What each of its letters is known by. */
    String occasion() {
        return "KLAGE:" + id;
    }

    ComplaintView view() {
        return new ComplaintView(
                id,
                no,
                decisionId,
                trajectoryNo,
                status,
                receivedOn,
                channel,
                form,
                late,
                result,
                reassessedBy,
                overturnedBy,
                forwardedOn,
                answer,
                answeredOn,
                renewedBy);
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new ComplaintRefusedException(no, status, step);
        }
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
