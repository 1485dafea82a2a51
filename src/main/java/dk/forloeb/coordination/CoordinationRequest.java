package dk.forloeb.coordination;

import dk.forloeb.platform.CodeSet;
import dk.forloeb.trajectory.ConsentScope;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/**
 * A request to another administration. It guards itself: nothing is shared before it says what, with whom and on which
 * basis, and nothing goes on once it has ended.
 */
@Entity
@Table(name = "coordination_request", schema = "forloeb")
class CoordinationRequest implements Persistable<UUID> {

    /** Where a request waits for people or for the administration. */
    static final Set<RequestStatus> OPEN =
            Set.of(RequestStatus.OENSKET, RequestStatus.BESKREVET, RequestStatus.DELT, RequestStatus.BESVARET);

    /** Where it rests on its basis, so that it ends when the basis does. */
    static final Set<RequestStatus> SHARED = Set.of(RequestStatus.DELT, RequestStatus.BESVARET);

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "no")
    private String no;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Column(name = "contact_encrypted")
    private String contactPerson;

    @Enumerated(EnumType.STRING)
    private SharingBasis basis;

    @Column(name = "legal_basis")
    private String legalBasis;

    @Column(name = "legal_reason_encrypted")
    private String legalReason;

    private String problems;
    private String scopes;

    @Column(name = "question_encrypted")
    private String question;

    @Column(name = "wanted_at")
    private LocalDateTime wantedAt;

    @Column(name = "wanted_by")
    private String wantedBy;

    @Column(name = "shared_at")
    private LocalDateTime sharedAt;

    @Column(name = "answer_by")
    private LocalDate answerBy;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Enumerated(EnumType.STRING)
    private Lapse lapse;

    @Transient
    private boolean fresh = true;

    CoordinationRequest() {}

    /**
     * @param administration null when it is to be chosen
     * @param sealedQuestion encrypted already; null when nothing is said yet
     */
    CoordinationRequest(
            String no,
            String trajectoryNo,
            Administration administration,
            String sealedQuestion,
            String by,
            LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.no = no;
        this.trajectoryNo = trajectoryNo;
        this.status = RequestStatus.OENSKET;
        this.administration = administration;
        this.question = sealedQuestion;
        this.problems = "";
        this.scopes = "";
        this.wantedBy = by;
        this.wantedAt = now;
    }

    /** @param seal encrypts what a person wrote */
    void describe(RequestDraft draft, UnaryOperator<String> seal) {
        require(status == RequestStatus.OENSKET, "description");
        this.administration = draft.administration();
        this.contactPerson = seal.apply(draft.contactPerson());
        this.basis = draft.basis();
        this.legalBasis = draft.legalBasis();
        this.legalReason = draft.legalReason() == null ? null : seal.apply(draft.legalReason());
        this.problems = CodeSet.join(draft.problems());
        this.scopes = CodeSet.join(draft.scopes());
        this.question = seal.apply(draft.question());
        this.status = RequestStatus.BESKREVET;
    }

    /** It may be shared without consent after all. */
    void restOnLaw(String rule, String sealedReason) {
        require(status == RequestStatus.BESKREVET, "other basis");
        this.basis = SharingBasis.LOV;
        this.legalBasis = rule;
        this.legalReason = sealedReason;
    }

    void share(LocalDate until, LocalDateTime now) {
        require(status == RequestStatus.BESKREVET, "sharing");
        this.sharedAt = now;
        this.answerBy = until;
        this.status = RequestStatus.DELT;
    }

    void answer() {
        require(status == RequestStatus.DELT, "answer");
        this.status = RequestStatus.BESVARET;
    }

    void close(LocalDateTime now) {
        require(status == RequestStatus.BESVARET, "end");
        end(RequestStatus.AFSLUTTET, now);
    }

    /** It is not asked for any more; nothing was shared. */
    void drop(LocalDateTime now) {
        require(status == RequestStatus.OENSKET || status == RequestStatus.BESKREVET, "withdrawal");
        end(RequestStatus.TRUKKET, now);
    }

    /** It ends because what it rests on is gone. */
    void lapse(Lapse why, LocalDateTime now) {
        require(OPEN.contains(status), "lapse");
        this.lapse = why;
        end(RequestStatus.BORTFALDET, now);
    }

    private void end(RequestStatus ended, LocalDateTime now) {
        this.status = ended;
        this.endedAt = now;
    }

    boolean isShared() {
        return sharedAt != null;
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    RequestTexts texts(UnaryOperator<String> open) {
        return new RequestTexts(read(contactPerson, open), read(question, open), read(legalReason, open));
    }

    RequestView view() {
        return new RequestView(
                id,
                no,
                trajectoryNo,
                status,
                administration,
                basis,
                legalBasis,
                CodeSet.split(problems, Problem.class),
                CodeSet.split(scopes, ConsentScope.class),
                wantedAt,
                sharedAt,
                answerBy,
                lapse);
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new CoordinationRefusedException(no, status, step);
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
