package dk.forloeb.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** One change of a deadline; only ever added. How the deadline was first counted stands on itself. */
@Entity
@Immutable
@Table(name = "deadline_change", schema = "forloeb")
class DeadlineChange implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "deadline_id")
    private UUID deadlineId;

    private LocalDateTime at;

    @Column(name = "by_user")
    private String byUser;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    @Column(name = "old_due")
    private LocalDate oldDue;

    @Column(name = "new_due")
    private LocalDate newDue;

    private int days;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private ChangeReason reasonCode;

    private String reason;

    @Transient
    private boolean fresh = true;

    DeadlineChange() {}

    /**
     * @param oldDue date before the change
     * @param days how far the change goes: taken by the pause or added
     */
    DeadlineChange(
            Deadline changed, ChangeKind kind, LocalDate oldDue, int days, Reason reason, LocalDateTime at, String by) {
        this.id = UUID.randomUUID();
        this.deadlineId = changed.getId();
        this.at = at;
        this.byUser = by;
        this.kind = kind;
        this.oldDue = oldDue;
        this.newDue = changed.dueOn();
        this.days = days;
        this.reasonCode = reason.code();
        this.reason = reason.text();
    }

    UUID deadlineId() {
        return deadlineId;
    }

    ChangeKind kind() {
        return kind;
    }

    ChangeReason reason() {
        return reasonCode;
    }

    LocalDate on() {
        return at.toLocalDate();
    }

    DeadlineChangeView view() {
        return new DeadlineChangeView(at, byUser, kind, oldDue, newDue, days, new Reason(reasonCode, reason));
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
    void stored() {
        this.fresh = false;
    }
}
