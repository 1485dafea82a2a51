package dk.forloeb.health;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates from the citizen's own doctor or the region's clinical function. What the physician at the job centre has
 * written is for the effort alone and is refused here (domain 0.2).
 */
@Service
@Transactional
public class CertificateService {

    static final String TERM = "certificate-term";

    private final CertificateRepository certificates;
    private final HealthReviewRepository reviews;
    private final CertificateCarrier carrier;
    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final ConsentService consents;
    private final ProposalService proposals;
    private final FieldCipher cipher;
    private final CurrentUser currentUser;
    private final Clock clock;

    CertificateService(
            CertificateRepository certificates,
            HealthReviewRepository reviews,
            CertificateCarrier carrier,
            TrajectoryService trajectories,
            CitizenService citizens,
            ConsentService consents,
            ProposalService proposals,
            FieldCipher cipher,
            CurrentUser currentUser,
            Clock clock) {
        this.certificates = certificates;
        this.reviews = reviews;
        this.carrier = carrier;
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.consents = consents;
        this.proposals = proposals;
        this.cipher = cipher;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the citizen's consent to asking doctors stands now and covers what certificates hold. */
    @Transactional(readOnly = true)
    public boolean hasConsent(String no) {
        return consents.isValid(no, ConsentPurpose.LAEGEATTEST, ConsentScope.HELBRED_ATTEST);
    }

    /** @throws CertificateRefusedException when another is waited for, or the consent that it rests on is gone */
    public void request(String no, CertificateRequest request) {
        if (newest(no).filter(Certificate::isOpen).isPresent()) {
            throw new CertificateRefusedException(no, "another is waited for");
        }
        requireConsent(no, request.basis());
        CertificateTerm term = CertificateTerm.of(
                proposals.ask(no, TERM, Map.of("form", request.form().name())));
        certificates.save(
                new Certificate(no, request, term, currentUser.id(), LocalDateTime.now(clock), cipher::encrypt));
        trajectories.record(no, EventKind.LAEGEATTEST_BESTILT, request.form().name());
    }

    /**
     * Hands the request over to whoever carries it; nothing happens when that is done. Without the consent that it rests
     * on it is not sent any more.
     *
     * @return day on which the doctor is reminded
     */
    public LocalDate send(String no) {
        Certificate certificate = find(no);
        if (mayShare(no, certificate) && certificate.send(LocalDateTime.now(clock))) {
            carrier.carry(order(no, certificate, false));
        }
        return certificate.view().remindOn();
    }

    /** Reminds the doctor once, as long as the certificate is waited for. */
    public void remind(String no) {
        Certificate certificate = find(no);
        if (mayShare(no, certificate) && certificate.remind(LocalDateTime.now(clock))) {
            carrier.carry(order(no, certificate, true));
            trajectories.record(no, EventKind.LAEGE_RYKKET, null);
        }
    }

    /** @throws CertificateRefusedException when it is no certificate of a doctor who may write one */
    public void receive(String no, CertificateReceipt receipt) {
        if (isReview(receipt.documentRef())) {
            throw new CertificateRefusedException(no, "a review of the physician at the job centre is no certificate");
        }
        find(no).receive(receipt, cipher::encrypt);
        trajectories.record(no, EventKind.LAEGEATTEST_MODTAGET, receipt.issuer().name());
    }

    /** The doctor can't write it. */
    public void decline(String no) {
        find(no).decline();
        trajectories.record(no, EventKind.LAEGEATTEST_AFVIST, null);
    }

    /** Whether a document is what the physician at the job centre wrote. */
    @Transactional(readOnly = true)
    public boolean isReview(String documentRef) {
        try {
            return reviews.existsById(UUID.fromString(documentRef.strip()));
        } catch (IllegalArgumentException otherNumber) {
            return false;
        }
    }

    /** @throws IllegalStateException when none was asked for */
    @Transactional(readOnly = true)
    public CertificateView certificate(String no) {
        return find(no).view();
    }

    /** Whom the newest request went to, for the person who waits for the answer. */
    @Transactional(readOnly = true)
    public String doctor(String no) {
        return cipher.decrypt(find(no).doctor());
    }

    /** The course ends: nobody waits for a certificate any more. */
    public void lapseOpen(String no) {
        newest(no).ifPresent(Certificate::lapse);
    }

    private void requireConsent(String no, CertificateBasis basis) {
        if (basis == CertificateBasis.SAMTYKKE && !hasConsent(no)) {
            throw new CertificateRefusedException(no, "the citizen's consent does not stand");
        }
    }

    private boolean mayShare(String no, Certificate certificate) {
        return certificate.basis() != CertificateBasis.SAMTYKKE || hasConsent(no);
    }

    private CertificateOrder order(String no, Certificate certificate, boolean reminder) {
        return new CertificateOrder(
                certificate.getId(),
                reminder,
                no,
                citizens.cpr(trajectories.trajectory(no).citizenId()),
                certificate.view().form(),
                certificate.basis(),
                cipher.decrypt(certificate.doctor()),
                cipher.decrypt(certificate.question()),
                certificate.view().dueOn());
    }

    private Optional<Certificate> newest(String no) {
        return certificates.findFirstByTrajectoryNoOrderByRequestedAtDesc(no);
    }

    private Certificate find(String no) {
        return newest(no)
                .orElseThrow(() -> new IllegalStateException("Trajectory %s has no certificate.".formatted(no)));
    }
}
