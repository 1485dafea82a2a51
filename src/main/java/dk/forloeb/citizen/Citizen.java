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

    /** Newer contact facts replace older ones; the number never changes. */
    final void correct(CitizenDetails details) {
        this.fullName = details.fullName();
        this.phone = details.phone();
        this.email = details.email();
        this.preferredLanguage = details.preferredLanguage();
        this.interpreterNeeded = details.interpreterNeeded();
        this.addressProtected = details.addressProtected();
    }

    void agreeOn(SafeContact channel) {
        this.safeContact = channel;
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
