package dk.forloeb.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A letter's way to its recipient by one channel: the outbox row that is written with the letter and sent after it. */
@Entity
@Table(name = "letter_delivery", schema = "forloeb")
class LetterDelivery implements Persistable<UUID> {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "letter_id")
    private Letter letter;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    @Column(name = "decision_version")
    private int decisionVersion;

    @Column(name = "rule_id")
    private String ruleId;

    private String reason;
    private int attempts;

    @Column(name = "next_attempt_at")
    private LocalDateTime nextAttemptAt;

    @Enumerated(EnumType.STRING)
    private LetterFailure failure;

    @Column(name = "settled_at")
    private LocalDateTime settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Transient
    private boolean fresh = true;

    LetterDelivery() {}

    LetterDelivery(Letter letter, Channel channel, ChannelChoice choice, LocalDateTime now) {
        this.id = UUID.randomUUID();
        this.letter = letter;
        this.channel = channel;
        this.status = begin(channel);
        this.nextAttemptAt = now;
        explain(choice);
    }

    void sent(LocalDateTime now, String by) {
        require(DeliveryStatus.VENTER);
        settle(DeliveryStatus.SENDT, now, by);
        this.attempts++;
        this.failure = null;
    }

    /**
     * Takes the way that the table gives now, which may be another than when the letter was written. A notice by e-mail
     * is dropped when it is no longer wanted or has nowhere to go.
     *
     * @return false when nothing is sent
     */
    boolean follow(ChannelChoice choice, boolean emailKnown, LocalDateTime now, String by) {
        require(DeliveryStatus.VENTER);
        boolean notice = channel == Channel.E_MAIL;
        if (choice.channel() == Channel.STOP || notice && !(choice.notice() && emailKnown)) {
            settle(DeliveryStatus.STOPPET, now, by);
            explain(choice);
            return false;
        }
        if (!notice && channel != choice.channel()) {
            this.channel = choice.channel();
            this.status = begin(channel);
            this.attempts = 0;
            explain(choice);
        }
        return true;
    }

    private static DeliveryStatus begin(Channel channel) {
        return switch (channel) {
            case STOP -> DeliveryStatus.STOPPET;
            case UDLEVERING -> DeliveryStatus.UDLEVERES;
            default -> DeliveryStatus.VENTER;
        };
    }

    /** @param pause until the next attempt; null when there is none, so that a person has to look */
    void failed(LetterFailure why, Duration pause, LocalDateTime now) {
        require(DeliveryStatus.VENTER);
        this.attempts++;
        this.failure = why;
        if (pause == null) {
            this.status = DeliveryStatus.FEJLET;
        } else {
            this.nextAttemptAt = now.plus(pause);
        }
    }

    /** A person has looked and wants it tried again, as if for the first time. */
    void retry(LocalDateTime now) {
        require(DeliveryStatus.FEJLET);
        this.status = DeliveryStatus.VENTER;
        this.attempts = 0;
        this.nextAttemptAt = now;
    }

    void handedOver(LocalDateTime now, String by) {
        require(DeliveryStatus.UDLEVERES);
        settle(DeliveryStatus.UDLEVERET, now, by);
    }

    /** Somebody has reached the recipient another way, since the letter could not be sent. */
    void reachedOtherwise(String how, LocalDateTime at, String by) {
        require(DeliveryStatus.VENTER);
        settle(DeliveryStatus.UDLEVERET, at, by);
        this.reason = how;
    }

    private void settle(DeliveryStatus settled, LocalDateTime now, String by) {
        this.status = settled;
        this.settledAt = now;
        this.settledBy = by;
    }

    private void explain(ChannelChoice choice) {
        this.decisionVersion = choice.decisionVersion();
        this.ruleId = choice.ruleId();
        this.reason = choice.reason();
    }

    private void require(DeliveryStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("Delivery %s is %s, not %s.".formatted(id, status, expected));
        }
    }

    /** Whether it is on its way to its recipient, was handed over, or never will be. */
    boolean isSettled() {
        return settledAt != null;
    }

    Letter letter() {
        return letter;
    }

    Channel channel() {
        return channel;
    }

    DeliveryStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    LocalDateTime nextAttemptAt() {
        return nextAttemptAt;
    }

    /** @param recipientName null for the citizen, and where it is nobody's business */
    DeliveryView view(String recipientName) {
        return new DeliveryView(
                id,
                letter.getId(),
                letter.trajectoryNo(),
                letter.kind(),
                letter.title(),
                letter.writtenAt(),
                recipientName,
                channel,
                status,
                reason,
                attempts,
                nextAttemptAt,
                failure,
                settledAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.fresh = false;
    }
}
