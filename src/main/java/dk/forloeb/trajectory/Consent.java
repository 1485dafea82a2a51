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
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "withdrawn_at")
    private LocalDateTime withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "noticed_on")
    private LocalDate noticedOn;

    @Column(name = "expired_on")
    private LocalDate expiredOn;

    @Transient
    private boolean fresh = true;

    Consent() {}

    Consent(String trajectoryNo, ConsentGiven consent, LocalDateTime now, String by) {
        this.id = UUID.randomUUID();
        this.trajectoryNo = trajectoryNo;
        this.purpose = consent.purpose();
        this.parties = CodeSet.join(consent.parties());
        this.scopes = CodeSet.join(consent.scopes());
        this.given = consent.given();
        this.method = consent.method();
        this.recordedAt = now;
        this.recordedBy = by;
        this.validUntil = consent.validUntil();
        this.withdrawnAt = consent.withdrawnAt();
    }

    /** The same answer for a longer time. */
    ConsentGiven renewed(String newMethod, LocalDate until) {
        return new ConsentGiven(purpose, partyCodes(), List.of(scopes.split(",")), true, newMethod, until, null);
    }

    boolean isValidOn(LocalDateTime moment) {
        return given
                && !validUntil.isBefore(moment.toLocalDate())
                && (withdrawnAt == null || withdrawnAt.isAfter(moment));
    }

    boolean covers(ConsentScope scope) {
        return covers(Set.of(scope));
    }

    boolean covers(Collection<ConsentScope> wanted) {
        return CodeSet.split(scopes, ConsentScope.class).containsAll(wanted);
    }

    boolean names(String party) {
        return partyCodes().contains(party);
    }

    /** From now on; what was shared before stays shared by right. */
    void withdraw(LocalDateTime now, String by) {
        this.withdrawnAt = now;
        this.withdrawnBy = by;
    }

    /** @param newest whether no newer answer for the same purpose has come */
    ConsentView view(boolean newest, LocalDateTime now) {
        return new ConsentView(
                id,
                trajectoryNo,
                purpose,
                partyCodes().stream().map(ConsentParty::labelOf).toList(),
                CodeSet.split(scopes, ConsentScope.class),
                given,
                method,
                recordedAt,
                recordedBy,
                validUntil,
                withdrawnAt,
                standing(newest, now));
    }

    private ConsentStanding standing(boolean newest, LocalDateTime now) {
        if (!given) {
            return ConsentStanding.NEJ;
        }
        if (withdrawnAt != null && !withdrawnAt.isAfter(now)) {
            return ConsentStanding.TRUKKET;
        }
        if (validUntil.isBefore(now.toLocalDate())) {
            return ConsentStanding.UDLOEBET;
        }
        return newest ? ConsentStanding.GAELDER : ConsentStanding.ERSTATTET;
    }

    private List<String> partyCodes() {
        return List.of(parties.split(","));
    }

    ConsentPurpose purpose() {
        return purpose;
    }

    String trajectoryNo() {
        return trajectoryNo;
    }

    LocalDate validUntil() {
        return validUntil;
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
