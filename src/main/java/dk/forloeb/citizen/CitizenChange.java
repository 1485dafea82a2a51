package dk.forloeb.citizen;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** One correction of one fact about a citizen: what was known before and after, encrypted. */
@Entity
@Immutable
@Table(name = "citizen_change", schema = "forloeb")
class CitizenChange implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "citizen_id")
    private UUID citizenId;

    private LocalDateTime at;

    @Column(name = "by_user")
    private String byUser;

    @Enumerated(EnumType.STRING)
    private CitizenField field;

    @Column(name = "before_encrypted")
    private String beforeEncrypted;

    @Column(name = "after_encrypted")
    private String afterEncrypted;

    @Transient
    private boolean fresh = true;

    CitizenChange() {}

    CitizenChange(
            UUID citizenId,
            LocalDateTime at,
            String byUser,
            CitizenField field,
            String beforeEncrypted,
            String afterEncrypted) {
        this.id = UUID.randomUUID();
        this.citizenId = citizenId;
        this.at = at;
        this.byUser = byUser;
        this.field = field;
        this.beforeEncrypted = beforeEncrypted;
        this.afterEncrypted = afterEncrypted;
    }

    LocalDateTime at() {
        return at;
    }

    String byUser() {
        return byUser;
    }

    CitizenField field() {
        return field;
    }

    String beforeEncrypted() {
        return beforeEncrypted;
    }

    String afterEncrypted() {
        return afterEncrypted;
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
