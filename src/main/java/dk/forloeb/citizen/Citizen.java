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
import java.util.EnumSet;
import java.util.Set;
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
     *
     * @return what is different now
     */
    final Set<CitizenField> correct(CitizenDetails details) {
        Set<CitizenField> changed = EnumSet.noneOf(CitizenField.class);
        this.fullName = newer(CitizenField.NAVN, fullName, details.fullName(), changed);
        this.phone = newer(CitizenField.TELEFON, phone, details.phone(), changed);
        this.email = newer(CitizenField.EMAIL, email, details.email(), changed);
        this.preferredLanguage = newer(CitizenField.SPROG, preferredLanguage, details.preferredLanguage(), changed);
        this.interpreterNeeded = newer(CitizenField.TOLK, interpreterNeeded, details.interpreterNeeded(), changed);
        this.addressProtected = newer(
                CitizenField.BESKYTTELSE, addressProtected, addressProtected || details.addressProtected(), changed);
        return changed;
    }

    private static <T> T newer(CitizenField field, T known, T told, Set<CitizenField> changed) {
        if (told == null || told.equals(known)) {
            return known;
        }
        changed.add(field);
        return told;
    }

    void agreeOn(SafeContact channel) {
        this.safeContact = channel;
    }

    /** @return whether it is news */
    boolean protect() {
        boolean news = !addressProtected;
        this.addressProtected = true;
        return news;
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
