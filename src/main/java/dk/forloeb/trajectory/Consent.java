package dk.forloeb.trajectory;

import dk.forloeb.platform.CodeSet;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A citizen's consent, or refusal of it, for one purpose (retssikkerhedsloven § 11 a). */
@Entity
@Table(name = "consent", schema = "forloeb")
class Consent implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "trajectory_no")
    private String trajectoryNo;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    private String parties;
    private String scopes;
    private boolean given;
    private String method;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "withdrawn_at")
    private LocalDateTime withdrawnAt;

    @Transient
    private boolean fresh = true;

    Consent() {}

    Consent(String trajectoryNo, ConsentGiven consent, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.purpose = consent.purpose();
        this.parties = CodeSet.join(consent.parties());
        this.scopes = CodeSet.join(consent.scopes());
        this.given = consent.given();
        this.method = consent.method();
        this.recordedAt = now;
        this.validUntil = consent.validUntil();
        this.withdrawnAt = consent.withdrawnAt();
    }

    boolean isValidOn(LocalDateTime moment) {
        return given
                && !validUntil.isBefore(moment.toLocalDate())
                && (withdrawnAt == null || withdrawnAt.isAfter(moment));
    }

    boolean covers(ConsentScope scope) {
        return CodeSet.split(scopes, ConsentScope.class).contains(scope);
    }

    /** From now on; what was shared before stays shared by right. */
    void withdraw(LocalDateTime now) {
        this.withdrawnAt = now;
    }

    LocalDateTime recordedAt() {
        return recordedAt;
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
