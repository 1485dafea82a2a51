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
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what waits, one letter to a transaction. The row stays locked while it is sent, so no two nodes send it. */
@Component
class LetterOutbox {

    /** After so many failures somebody is told that an urgent letter does not get through: about five minutes. */
    static final int URGENT_ATTEMPTS = 3;

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
    private final TransactionTemplate transaction;

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
            Clock clock,
            TransactionTemplate transaction) {
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
        this.transaction = transaction;
    }

    /**
     * Tries one letter that is due; false when none is.
     *
     * <p>What goes wrong unexpectedly undoes the attempt, so the failure is kept in a transaction of its own: one letter
     * that can't be made must not hold up the others.
     */
    public boolean sendNext() {
        Attempt attempt = new Attempt();
        try {
            transaction.executeWithoutResult(sending -> {
                deliveries.lockDue(LocalDateTime.now(clock), Limit.of(1)).forEach(delivery -> {
                    attempt.begin(delivery);
                    send(attempt, delivery);
                });
            });
        } catch (RuntimeException unexpected) {
            if (!attempt.begun()) {
                throw unexpected;
            }
            // Only the kind of failure: its text may hold what the letter says.
            LOG.error(
                    "Letter {} could not be sent: {}",
                    attempt.deliveryId,
                    unexpected.getClass().getName());
            transaction.executeWithoutResult(keeping -> keepFailure(attempt));
        }
        attempt.stuck.ifPresent(this::tell);
        return attempt.begun();
    }

    /** After the failure is kept, so that whoever can't hear of it holds up no letter; the next failure tells again. */
    private void tell(LetterStuck stuck) {
        LOG.warn("An urgent letter does not get through: {}", stuck.kind());
        try {
            transaction.executeWithoutResult(telling -> publisher.publishEvent(stuck));
        } catch (RuntimeException unheard) {
            LOG.error("Nobody could be told: {}", unheard.getClass().getName());
        }
    }

    private void send(Attempt attempt, LetterDelivery delivery) {
        Letter letter = delivery.letter();
        TrajectoryView trajectory = trajectories.trajectory(letter.trajectoryNo());
        CitizenView citizen = trajectories.citizenOf(trajectory);
        Recipient recipient = letters.recipient(letter);
        ChannelChoice choice = channels.choose(letter.kind(), recipient, trajectory, citizen);
        LocalDateTime now = LocalDateTime.now(clock);
        Channel chosenWhenWritten = delivery.channel();
        // The citizen may have died, or got address protection, since the letter was written.
        boolean wanted = delivery.follow(choice, citizen.email() != null, now, currentUser.id());
        if (delivery.channel() != chosenWhenWritten) {
            record(delivery, EventKind.BREV_ANDEN_KANAL);
        }
        if (!wanted) {
            record(delivery, EventKind.BREV_STOPPET);
        } else if (delivery.status() == DeliveryStatus.VENTER) {
            try {
                sender(delivery.channel()).send(outgoing(delivery, letter, recipient, citizen));
                delivery.sent(now, currentUser.id());
                record(delivery, EventKind.BREV_SENDT);
            } catch (LetterNotSentException notSent) {
                fail(attempt, delivery, notSent.failure(), now);
            }
        }
        if (delivery.isSettled() && delivery.channel() != Channel.E_MAIL) {
            publisher.publishEvent(LetterSettled.of(delivery, now));
        }
    }

    private void keepFailure(Attempt attempt) {
        deliveries
                .lockById(attempt.deliveryId)
                .filter(delivery -> delivery.status() == DeliveryStatus.VENTER)
                .filter(delivery -> delivery.attempts() == attempt.attempts)
                .ifPresent(delivery -> fail(attempt, delivery, LetterFailure.UVENTET_FEJL, LocalDateTime.now(clock)));
    }

    private void fail(Attempt attempt, LetterDelivery delivery, LetterFailure failure, LocalDateTime now) {
        int failures = delivery.attempts() + 1;
        Letter letter = delivery.letter();
        boolean urgent = letter.kind().isUrgent();
        delivery.failed(
                failure,
                urgent ? properties.retry().pause(failures) : properties.retry().after(failures),
                now);
        if (urgent && failures >= URGENT_ATTEMPTS) {
            attempt.stuck = Optional.of(new LetterStuck(letter.trajectoryNo(), letter.kind(), letter.occasion()));
        }
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

    private OutgoingLetter outgoing(LetterDelivery delivery, Letter letter, Recipient recipient, CitizenView citizen) {
        return new OutgoingLetter(
                delivery.getId(),
                letter.kind(),
                letter.trajectoryNo(),
                letter.title(),
                () -> letters.render(letter),
                recipient.isCitizen() ? citizens.cpr(citizen.id()) : null,
                recipient,
                recipient.isCitizen() ? citizen.email() : null,
                letter.writtenAt(),
                letter.meetingStartsAt());
    }

    /** On the timeline, which many read; a confidential letter is not on it. */
    private void record(LetterDelivery delivery, EventKind kind) {
        if (delivery.letter().kind().isConfidential()) {
            return;
        }
        trajectories.record(
                delivery.letter().trajectoryNo(),
                kind,
                "%s,%s".formatted(delivery.letter().kind(), delivery.channel()));
    }

    /** Which row was tried, and how often before, for the one who keeps that it failed. */
    private static final class Attempt {

        private UUID deliveryId;
        private int attempts;
        private Optional<LetterStuck> stuck = Optional.empty();

        private void begin(LetterDelivery delivery) {
            this.deliveryId = delivery.getId();
            this.attempts = delivery.attempts();
        }

        private boolean begun() {
            return deliveryId != null;
        }
    }
}
