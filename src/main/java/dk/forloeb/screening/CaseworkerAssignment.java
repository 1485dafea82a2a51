package dk.forloeb.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** Who became a trajectory's fixed caseworker, when and why; a change adds a row. */
@Entity
@Table(name = "caseworker_assignment", schema = "forloeb")
class CaseworkerAssignment implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Column(name = "user_id")
    private String userId;

    @Enumerated(EnumType.STRING)
    private AssignmentReason reason;

    private String explanation;

    @Column(name = "assigned_at")
    private LocalDateTime assignedAt;

    @Column(name = "assigned_by")
    private String assignedBy;

    @Transient
    private boolean fresh = true;

    CaseworkerAssignment() {}

    CaseworkerAssignment(
            String trajectoryNo,
            String userId,
            AssignmentReason reason,
            String explanation,
            LocalDateTime assignedAt,
            String assignedBy) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.userId = userId;
        this.reason = reason;
        this.explanation = explanation;
        this.assignedAt = assignedAt;
        this.assignedBy = assignedBy;
    }

    Assigned view() {
        return new Assigned(userId, assignedAt);
    }

    String userId() {
        return userId;
    }

    AssignmentReason reason() {
        return reason;
    }

    String explanation() {
        return explanation;
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
