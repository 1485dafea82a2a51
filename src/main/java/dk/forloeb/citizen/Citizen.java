package dk.forloeb.citizen;

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
import org.springframework.data.domain.Persistable;

/** A citizen of the municipality: identity and contact. */
@Entity
@Table(name = "citizen", schema = "forloeb")
class Citizen implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "cpr_encrypted")
    private String cprEncrypted;

    @Column(name = "cpr_hash")
    private String cprHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "cpr_kind")
    private CprKind cprKind;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    @Column(name = "full_name")
    private String fullName;

    private String phone;
    private String email;

    @Column(name = "preferred_language")
    private String preferredLanguage;

    @Column(name = "interpreter_needed")
    private boolean interpreterNeeded;

    @Column(name = "address_protected")
    private boolean addressProtected;

    @Enumerated(EnumType.STRING)
    @Column(name = "safe_contact")
    private SafeContact safeContact;

    @Column(name = "died_on")
    private LocalDate diedOn;

    @Transient
    private boolean fresh = true;

    Citizen() {}

    Citizen(Cpr cpr, String cprEncrypted, String cprHash, CitizenDetails details) {
        this.id = UUID.randomUUID();
        this.cprEncrypted = cprEncrypted;
        this.cprHash = cprHash;
        this.cprKind = cpr.kind();
        this.birthDate = cpr.birthDate();
        correct(details);
    }

    /**
     * Newer facts replace older ones, but silence erases nothing: whoever refers without a telephone number or e-mail keeps
     * the one that is known, and only CPR, never a referral, ends name and address protection.
     */
    final void correct(CitizenDetails details) {
        this.fullName = details.fullName();
        this.phone = details.phone() == null ? phone : details.phone();
        this.email = details.email() == null ? email : details.email();
        this.preferredLanguage = details.preferredLanguage();
        this.interpreterNeeded = details.interpreterNeeded();
        this.addressProtected = addressProtected || details.addressProtected();
    }

    /** What is left out is erased: whoever corrects has seen what is known. */
    void correct(CitizenCorrection correction) {
        this.fullName = correction.fullName();
        this.phone = correction.phone();
        this.email = correction.email();
        this.preferredLanguage = correction.preferredLanguage();
        this.interpreterNeeded = correction.interpreterNeeded();
        this.safeContact = correction.safeContact();
    }

    int version() {
        return version;
    }

    void agreeOn(SafeContact channel) {
        this.safeContact = channel;
    }

    void protect() {
        this.addressProtected = true;
    }

    void died(LocalDate on) {
        this.diedOn = on;
    }

    boolean isDead() {
        return diedOn != null;
    }

    String cprEncrypted() {
        return cprEncrypted;
    }

    CitizenView view(String cprMasked) {
        return new CitizenView(
                id,
                cprMasked,
                cprKind,
                birthDate,
                fullName,
                phone,
                email,
                preferredLanguage,
                interpreterNeeded,
                addressProtected,
                safeContact);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostPersist
    @PostLoad
    void stored() {
        this.fresh = false;
    }
}
