package dk.forloeb.coordination;

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
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Persistable;

/** Something that was agreed with an administration. */
@Entity
@Table(name = "coordination_action", schema = "forloeb")
class CoordinationAction implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "item_no")
    private int itemNo;

    @Column(name = "what_encrypted")
    private String what;

    @Enumerated(EnumType.STRING)
    @Column(name = "owner_code")
    private ActionOwner owner;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Transient
    private boolean fresh = true;

    CoordinationAction() {}

    CoordinationAction(UUID requestId, int itemNo, AgreedAction action, String sealedWhat) {
        this.id = UUID.randomUUID();
        this.requestId = requestId;
        this.itemNo = itemNo;
        this.what = sealedWhat;
        this.owner = action.owner();
        this.dueOn = action.due();
    }

    /** Once done it stays done. */
    void done(LocalDate on) {
        if (doneOn == null) {
            this.doneOn = on;
        }
    }

    boolean isOpen() {
        return doneOn == null;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID requestId() {
        return requestId;
    }

    ActionView view(UnaryOperator<String> open) {
        return new ActionView(id, open.apply(what), owner, dueOn, doneOn);
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
