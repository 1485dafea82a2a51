package dk.forloeb.clarification;

import dk.forloeb.coordination.ConsentRegister;
import dk.forloeb.health.CertificateService;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentParty;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.ConsentView;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The citizen's consent to asking doctors for certificates. It is asked for once, by a case that needs one; a consent that
 * stands is never replaced by a no, for that would take it back without saying so.
 */
@Service
@Transactional
public class CertificateConsent {

    private static final ConsentPurpose PURPOSE = ConsentPurpose.LAEGEATTEST;

    private final ConsentRegister register;
    private final ConsentService consents;
    private final CertificateService certificates;

    CertificateConsent(ConsentRegister register, ConsentService consents, CertificateService certificates) {
        this.register = register;
        this.consents = consents;
        this.certificates = certificates;
    }

    /** The consent that stands and covers what certificates hold. */
    @Transactional(readOnly = true)
    public Optional<ConsentView> standing(String no) {
        return certificates.hasConsent(no) ? consents.standingFor(no, PURPOSE) : Optional.empty();
    }

    /** Whether a consent to something like it stands, so that a no would be its withdrawal. */
    @Transactional(readOnly = true)
    public boolean wouldBeTakenBack(String no) {
        return register.stands(no, PURPOSE);
    }

    /** Keeps the answer, given in a talk; whoever consents gets the declaration. */
    public void answer(String no, boolean given) {
        register.record(
                no,
                new ConsentGiven(
                        PURPOSE,
                        ConsentParty.of(PURPOSE).stream().map(Enum::name).toList(),
                        ConsentScope.of(PURPOSE).stream().map(Enum::name).toList(),
                        given,
                        "MUNDTLIGT_NOTAT",
                        register.latestDay(),
                        null),
                null);
    }
}
