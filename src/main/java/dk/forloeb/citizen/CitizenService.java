package dk.forloeb.citizen;

import dk.forloeb.platform.FieldCipher;
import java.time.Clock;
import java.time.LocalDate;
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
     * The citizen with this number, registered now when nobody has before; newer details replace older ones.
     *
     * @throws InvalidCprException when it can't be a CPR number
     */
    public CitizenView register(String cprAsTyped, CitizenDetails details) {
        Cpr cpr = Cpr.parse(cprAsTyped, LocalDate.now(clock));
        String hash = cipher.fingerprint(cpr.digits());
        Citizen citizen = citizens.findByCprHash(hash).orElse(null);
        if (citizen == null) {
            citizen = citizens.save(new Citizen(cpr, cipher.encrypt(cpr.digits()), hash, details));
        } else {
            citizen.correct(details);
        }
        return citizen.view(cpr.masked());
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

    public void agreeOnSafeContact(UUID id, SafeContact channel) {
        citizens.getReferenceById(id).agreeOn(channel);
    }

    private Cpr number(Citizen citizen) {
        return Cpr.parse(cipher.decrypt(citizen.cprEncrypted()), LocalDate.now(clock));
    }
}
