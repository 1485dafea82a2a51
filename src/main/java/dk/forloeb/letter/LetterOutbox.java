package dk.forloeb.letter;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what waits, one letter to a transaction. The row stays locked while it is sent, so no two nodes send it. */
@Component
class LetterOutbox {

    private static final Logger LOG = LoggerFactory.getLogger(LetterOutbox.class);

    private final DeliveryRepository deliveries;
    private final Map<Channel, LetterSender> senders = new EnumMap<>(Channel.class);
    private final LetterService letters;
    private final Channels channels;
    private final TrajectoryService trajectories;
    private final CitizenService citizens;
    private final LetterProperties properties;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    LetterOutbox(
            DeliveryRepository deliveries,
            List<LetterSender> senders,
            LetterService letters,
            Channels channels,
            TrajectoryService trajectories,
            CitizenService citizens,
            LetterProperties properties,
            CurrentUser currentUser,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.deliveries = deliveries;
        senders.forEach(sender -> this.senders.put(sender.channel(), sender));
        this.letters = letters;
        this.channels = channels;
        this.trajectories = trajectories;
        this.citizens = citizens;
        this.properties = properties;
        this.currentUser = currentUser;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Tries one letter that is due; false when none is. */
    @Transactional
    public boolean sendNext() {
        List<LetterDelivery> due = deliveries.lockDue(LocalDateTime.now(clock), Limit.of(1));
        due.forEach(this::send);
        return !due.isEmpty();
    }

    private void send(LetterDelivery delivery) {
        Letter letter = delivery.letter();
        TrajectoryView trajectory = trajectories.trajectory(letter.trajectoryNo());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        ChannelChoice choice = channels.choose(letter.kind(), trajectory, citizen);
        LocalDateTime now = LocalDateTime.now(clock);
        if (choice.channel() == Channel.STOP) {
            delivery.stop(choice, now, currentUser.id());
            record(delivery, EventKind.BREV_STOPPET);
            publisher.publishEvent(LetterSettled.of(delivery, now));
            return;
        }
        try {
            sender(delivery.channel()).send(outgoing(delivery, letter, citizen));
            delivery.sent(now, currentUser.id());
            record(delivery, EventKind.BREV_SENDT);
        } catch (LetterNotSentException notSent) {
            fail(delivery, notSent.failure(), now);
        } catch (RuntimeException unexpected) {
            // One letter that can't be made must not hold up the others. Its text stays out of the log.
            LOG.error(
                    "Letter {} could not be sent: {}",
                    delivery.getId(),
                    unexpected.getClass().getName());
            fail(delivery, LetterFailure.UVENTET_FEJL, now);
        }
        if (delivery.status() == DeliveryStatus.SENDT && delivery.channel() != Channel.E_MAIL) {
            publisher.publishEvent(LetterSettled.of(delivery, now));
        }
    }

    private void fail(LetterDelivery delivery, LetterFailure failure, LocalDateTime now) {
        delivery.failed(failure, properties.retry().after(delivery.attempts() + 1), now);
        if (delivery.status() == DeliveryStatus.FEJLET) {
            LOG.warn("Letter {} was given up after {} attempts: {}", delivery.getId(), delivery.attempts(), failure);
            record(delivery, EventKind.BREV_FEJLET);
        }
    }

    private LetterSender sender(Channel channel) {
        LetterSender sender = senders.get(channel);
        if (sender == null) {
            throw new LetterNotSentException(LetterFailure.INGEN_FORBINDELSE);
        }
        return sender;
    }

    private OutgoingLetter outgoing(LetterDelivery delivery, Letter letter, CitizenView citizen) {
        return new OutgoingLetter(
                delivery.getId(),
                letter.kind(),
                letter.trajectoryNo(),
                letter.title(),
                () -> letters.render(letter),
                citizens.cpr(citizen.id()),
                citizen.email(),
                letter.writtenAt(),
                letter.meetingStartsAt());
    }

    private void record(LetterDelivery delivery, EventKind kind) {
        trajectories.record(
                delivery.letter().trajectoryNo(),
                kind,
                "%s,%s".formatted(delivery.letter().kind(), delivery.channel()));
    }
}
