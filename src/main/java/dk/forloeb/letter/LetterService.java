package dk.forloeb.letter;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.engine.Staff;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.LegalTerms;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters in the transaction of the step that wants them, and tells where each stands on its way. */
@Service
@Transactional
public class LetterService {

    private final LetterRepository letters;
    private final DeliveryRepository deliveries;
    private final TemplateService templates;
    private final Channels channels;
    private final Map<Channel, LetterSender> senders = new EnumMap<>(Channel.class);
    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final LegalTerms legalTerms;
    private final Staff staff;
    private final LetterProperties properties;
    private final FieldCipher cipher;
    private final LetterPdf pdf;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    LetterService(
            LetterRepository letters,
            DeliveryRepository deliveries,
            TemplateService templates,
            Channels channels,
            List<LetterSender> senders,
            TrajectoryService trajectories,
            CitizenService citizens,
            LegalTerms legalTerms,
            Staff staff,
            LetterProperties properties,
            FieldCipher cipher,
            LetterPdf pdf,
            AccessLog accessLog,
            CurrentUser currentUser,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.templates = templates;
        this.channels = channels;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.legalTerms = legalTerms;
        this.staff = staff;
        this.properties = properties;
        this.cipher = cipher;
        this.pdf = pdf;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Writes a letter and puts it into the outbox; nothing happens when the occasion has its letter already. */
    public void write(LetterOrder order) {
        if (letters.existsByTrajectoryNoAndKindAndOccasion(order.trajectoryNo(), order.kind(), order.occasion())) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        TrajectoryView trajectory = trajectories.trajectory(order.trajectoryNo());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        LetterTemplate template = templates.current(order.kind());
        String html = template.merge(values(order, trajectory, citizen));
        Letter letter = letters.save(new Letter(
                order,
                template,
                cipher.encrypt(html),
                StoredRecipient.of(order.recipient(), cipher),
                now,
                currentUser.id()));
        ChannelChoice choice = channels.choose(order.kind(), order.recipient(), trajectory, citizen);
        LetterDelivery delivery = deliveries.save(new LetterDelivery(letter, choice.channel(), choice, now));
        if (choice.notice() && citizen.email() != null && senders.containsKey(Channel.E_MAIL)) {
            deliveries.save(new LetterDelivery(letter, Channel.E_MAIL, choice, now));
        }
        if (choice.channel() == Channel.STOP) {
            publisher.publishEvent(LetterSettled.of(delivery, now));
        }
    }

    /** Whether the occasion has its letter already. */
    @Transactional(readOnly = true)
    public boolean isWritten(String trajectoryNo, LetterKind kind, String occasion) {
        return letters.existsByTrajectoryNoAndKindAndOccasion(trajectoryNo, kind, occasion);
    }

    /** The day on which the occasion's letter was written; empty when it has none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> writtenOn(String trajectoryNo, LetterKind kind, String occasion) {
        return letters.findByTrajectoryNoAndKindAndOccasion(trajectoryNo, kind, occasion)
                .map(letter -> letter.writtenAt().toLocalDate());
    }

    /** Letters of a trajectory that the user may know of, by channel, the newest first. */
    @Transactional(readOnly = true)
    public List<DeliveryView> ofTrajectory(String trajectoryNo) {
        return deliveries.findByTrajectory(trajectoryNo).stream()
                .filter(delivery -> mayRead(delivery.letter()))
                .map(delivery -> delivery.view(recipient(delivery.letter()).name()))
                .toList();
    }

    /** What a person has to look at: letters that could not be sent, those to be handed over, and urgent ones that fail. */
    @Transactional(readOnly = true)
    public Page<DeliveryView> needingAPerson(Pageable page) {
        return deliveries
                .findNeedingAPerson(
                        DeliveryStatus.forAPerson(), LetterKind.urgent(), LetterOutbox.URGENT_ATTEMPTS, page)
                .map(delivery -> delivery.view(null));
    }

    /**
     * The letter as PDF, the same bytes that are sent; the reading is logged, and so is a try that is refused.
     *
     * @return empty when the trajectory has no such letter that the user may read
     */
    public Optional<byte[]> pdf(String trajectoryNo, UUID letterId) {
        return letters.findById(letterId)
                .filter(letter -> letter.trajectoryNo().equals(trajectoryNo))
                .filter(letter -> {
                    boolean allowed = mayRead(letter);
                    if (!allowed) {
                        accessLog.refused(trajectoryNo, "letter:" + letter.kind());
                    }
                    return allowed;
                })
                .map(letter -> {
                    accessLog.record(AccessLog.Action.READ, trajectoryNo, "letter:" + letter.kind());
                    return render(letter);
                });
    }

    /** Sends a letter that could not be sent once more; false when it is not waiting for that. */
    public boolean resend(UUID deliveryId) {
        return settle(deliveryId, DeliveryStatus.FEJLET, delivery -> delivery.retry(LocalDateTime.now(clock)));
    }

    /** Keeps that somebody gave its recipient the letter; false when it is not waiting for that. */
    public boolean handOver(String trajectoryNo, UUID deliveryId) {
        return settle(deliveryId, DeliveryStatus.UDLEVERES, delivery -> {
            if (!delivery.letter().trajectoryNo().equals(trajectoryNo)) {
                throw new IllegalArgumentException("Delivery %s is of another trajectory.".formatted(deliveryId));
            }
            LocalDateTime now = LocalDateTime.now(clock);
            delivery.handedOver(now, currentUser.id());
            publisher.publishEvent(LetterSettled.of(delivery, now));
        });
    }

    /**
     * Keeps that somebody has reached the recipient of a letter that can't be sent, so that it is tried no more; nothing
     * changes when it has gone out meanwhile.
     *
     * @param how how the recipient was reached, shown where the letter stands
     * @return false when it is being sent in this moment: whoever waited for that would wait for each other
     */
    public boolean reachOtherwise(
            String trajectoryNo, LetterKind kind, String occasion, String how, LocalDateTime reachedAt) {
        Optional<LetterDelivery> free = deliveries.lockWaiting(trajectoryNo, kind, occasion);
        free.ifPresent(delivery -> delivery.reachedOtherwise(how, reachedAt, currentUser.id()));
        return free.isPresent() || !deliveries.isWaiting(trajectoryNo, kind, occasion);
    }

    Recipient recipient(Letter letter) {
        return letter.recipient() == null
                ? Recipient.CITIZEN
                : letter.recipient().open(letter.kind().recipientKind(), cipher);
    }

    byte[] render(Letter letter) {
        return pdf.render(
                letter.getId(),
                new LetterText(letter.title(), cipher.decrypt(letter.htmlEncrypted())),
                properties.authority().name(),
                letter.writtenAt());
    }

    private boolean mayRead(Letter letter) {
        return !letter.kind().isConfidential()
                || currentUser.id().equals(letter.writtenBy())
                || currentUser.roles().contains(Role.TEAM_LEADER.key());
    }

    private boolean settle(UUID deliveryId, DeliveryStatus expected, Consumer<LetterDelivery> step) {
        Optional<LetterDelivery> found =
                deliveries.findById(deliveryId).filter(delivery -> delivery.status() == expected);
        found.ifPresent(step);
        return found.isPresent();
    }

    private Map<LetterField, String> values(LetterOrder order, TrajectoryView trajectory, CitizenView citizen) {
        LetterProperties.Unit unit = properties.units().get(trajectory.orgUnit());
        LetterProperties.Authority authority = properties.authority();
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.putAll(order.values());
        if (!order.recipient().isCitizen()) {
            values.put(LetterField.MODTAGER_NAVN, order.recipient().name());
        }
        if (order.kind().fields().contains(LetterField.BORGER_CPR)) {
            values.put(LetterField.BORGER_CPR, citizens.cpr(citizen.id()).formatted());
            accessLog.record(AccessLog.Action.READ, trajectory.no(), "cpr:letter:" + order.kind());
        }
        values.put(LetterField.BORGER_NAVN, citizen.fullName());
        values.put(LetterField.FORLOEBSNUMMER, trajectory.no());
        values.put(LetterField.DATO, LetterTexts.date(LocalDate.now(clock)));
        values.put(
                LetterField.SAGSBEHANDLER,
                trajectory.caseworkerId() == null
                        ? trajectory.orgUnit().label()
                        : staff.nameOf(trajectory.caseworkerId()));
        values.put(LetterField.ENHED, trajectory.orgUnit().label());
        values.put(LetterField.ENHED_TELEFON, unit.phone());
        values.put(LetterField.ENHED_ADRESSE, unit.address());
        values.put(LetterField.MYNDIGHED, authority.name());
        values.put(LetterField.MYNDIGHED_ADRESSE, authority.address());
        values.put(LetterField.MYNDIGHED_TELEFON, authority.phone());
        values.put(LetterField.INDSATSSTED, legalTerms.employmentOffice(trajectory.no()));
        values.put(LetterField.DPO_KONTAKT, authority.dataProtectionContact());
        return values;
    }
}
