package dk.forloeb.citizen;

import dk.forloeb.platform.FieldCipher;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers citizens and gives other modules what they may see of them. */
@Service
@Transactional
public class CitizenService {

    private final CitizenRepository citizens;
    private final FieldCipher cipher;
    private final Clock clock;

    CitizenService(CitizenRepository citizens, FieldCipher cipher, Clock clock) {
        this.citizens = citizens;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * The citizen with this number, registered now when nobody has before; newer details replace older ones, but don't
     * erase them or end address protection.
     *
     * @throws InvalidCprException when it can't be a CPR number
     */
    public Registration register(String cprAsTyped, CitizenDetails details) {
        Cpr cpr = Cpr.parse(cprAsTyped, LocalDate.now(clock));
        String hash = cipher.fingerprint(cpr.digits());
        return citizens.findByCprHash(hash)
                .map(known -> {
                    Set<CitizenField> changed = known.correct(details);
                    return new Registration(known.view(cpr.masked()), changed);
                })
                .orElseGet(() -> {
                    Citizen registered = citizens.save(new Citizen(cpr, cipher.encrypt(cpr.digits()), hash, details));
                    return new Registration(registered.view(cpr.masked()), Set.of());
                });
    }

    @Transactional(readOnly = true)
    public CitizenView citizen(UUID id) {
        Citizen citizen = citizens.getReferenceById(id);
        return citizen.view(number(citizen).masked());
    }

    /** The whole number with hyphen, for the few forms that need it (domain rule D2). */
    @Transactional(readOnly = true)
    public Cpr cpr(UUID id) {
        return number(citizens.getReferenceById(id));
    }

    /**
     * Whether this is the citizen's number.
     *
     * @throws InvalidCprException when it can't be a CPR number
     */
    @Transactional(readOnly = true)
    public boolean hasNumber(UUID id, String cprAsTyped) {
        return Cpr.parse(cprAsTyped, LocalDate.now(clock)).equals(number(citizens.getReferenceById(id)));
    }

    /**
     * Who has this number; nobody when it is no citizen of ours.
     *
     * @param digits ten of them
     */
    @Transactional(readOnly = true)
    public Optional<UUID> withNumber(String digits) {
        return citizens.findByCprHash(cipher.fingerprint(digits)).map(Citizen::getId);
    }

    /** Takes somebody out of the record who was only there because a number was mistyped. */
    public void forget(UUID id) {
        citizens.deleteById(id);
    }

    public void agreeOnSafeContact(UUID id, SafeContact channel) {
        citizens.getReferenceById(id).agreeOn(channel);
    }

    /**
     * Name and address are protected from now on (CPR-loven § 28); only CPR ends it.
     *
     * @return whether it is news
     */
    public boolean protect(UUID id) {
        return citizens.getReferenceById(id).protect();
    }

    /** The citizen has died: nobody writes to the citizen any more. */
    public void died(UUID id, LocalDate on) {
        citizens.getReferenceById(id).died(on);
    }

    @Transactional(readOnly = true)
    public boolean isDead(UUID id) {
        return citizens.getReferenceById(id).isDead();
    }

    private Cpr number(Citizen citizen) {
        return Cpr.parse(cipher.decrypt(citizen.cprEncrypted()), LocalDate.now(clock));
    }
}
