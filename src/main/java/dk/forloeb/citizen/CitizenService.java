package dk.forloeb.citizen;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers citizens and gives other modules what they may see of them. */
@Service
@Transactional
public class CitizenService {

    private static final Limit MOST_CHANGES = Limit.of(100);

    private final CitizenRepository citizens;
    private final CitizenChangeRepository changes;
    private final FieldCipher cipher;
    private final CurrentUser user;
    private final Clock clock;

    CitizenService(
            CitizenRepository citizens,
            CitizenChangeRepository changes,
            FieldCipher cipher,
            CurrentUser user,
            Clock clock) {
        this.citizens = citizens;
        this.changes = changes;
        this.cipher = cipher;
        this.user = user;
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
                    Set<CitizenField> changed = changed(known, citizen -> citizen.correct(details));
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
        changed(citizens.getReferenceById(id), citizen -> citizen.agreeOn(channel));
    }

    /** All that is known of the citizen, with the newest corrections. */
    @Transactional(readOnly = true)
    public CitizenFile file(UUID id) {
        Citizen citizen = citizens.getReferenceById(id);
        return new CitizenFile(
                citizen.version(),
                citizen.view(number(citizen).masked()),
                changes.findByCitizenIdOrderByAtDesc(id, MOST_CHANGES).stream()
                        .map(change -> new CitizenChangeView(
                                change.at(),
                                change.byUser(),
                                change.field(),
                                decrypted(change.beforeEncrypted()),
                                decrypted(change.afterEncrypted())))
                        .toList());
    }

    /**
     * What somebody found wrong about the citizen, or has learnt since.
     *
     * @param version which version the person has seen
     * @return what is different now
     * @throws StaleCitizenException when the citizen was changed since
     */
    public Set<CitizenField> correct(UUID id, int version, CitizenCorrection correction) {
        Citizen citizen = citizens.getReferenceById(id);
        if (citizen.version() != version) {
            throw new StaleCitizenException();
        }
        return changed(citizen, known -> known.correct(correction));
    }

    /**
     * Name and address are protected from now on (CPR-loven § 28); only CPR ends it.
     *
     * @return whether it is news
     */
    public boolean protect(UUID id) {
        return !changed(citizens.getReferenceById(id), Citizen::protect).isEmpty();
    }

    /** The citizen has died: nobody writes to the citizen any more. */
    public void died(UUID id, LocalDate on) {
        citizens.getReferenceById(id).died(on);
    }

    @Transactional(readOnly = true)
    public boolean isDead(UUID id) {
        return citizens.getReferenceById(id).isDead();
    }

    /** Keeps what was known before. */
    private Set<CitizenField> changed(Citizen citizen, Consumer<Citizen> change) {
        String unread = "";
        CitizenView before = citizen.view(unread);
        change.accept(citizen);
        CitizenView after = citizen.view(unread);
        LocalDateTime now = LocalDateTime.now(clock);
        Set<CitizenField> changed = Arrays.stream(CitizenField.values())
                .filter(field -> !Objects.equals(field.of(before), field.of(after)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CitizenField.class)));
        changes.saveAll(changed.stream()
                .map(field -> new CitizenChange(
                        citizen.getId(),
                        now,
                        user.id(),
                        field,
                        encrypted(field.of(before)),
                        encrypted(field.of(after))))
                .toList());
        return changed;
    }

    private String encrypted(String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    private String decrypted(String text) {
        return text == null ? null : cipher.decrypt(text);
    }

    private Cpr number(Citizen citizen) {
        return Cpr.parse(cipher.decrypt(citizen.cprEncrypted()), LocalDate.now(clock));
    }
}
