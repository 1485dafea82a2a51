package dk.forloeb.letter;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.cfg.AvailableSettings;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface DeliveryRepository extends JpaRepository<LetterDelivery, UUID> {

    /** Hibernate's code for "skip locked". */
    String SKIP_LOCKED = "-2";

    String LETTER = "select l.id from Letter l where l.trajectoryNo = :trajectoryNo and l.kind = :kind"
            + " and l.occasion = :occasion";

    String ON_ITS_WAY =
            "d.status = dk.forloeb.letter.DeliveryStatus.VENTER" + " and d.channel <> dk.forloeb.letter.Channel.E_MAIL";

    String NEEDS_A_PERSON = "(d.status in :statuses or d.status = dk.forloeb.letter.DeliveryStatus.VENTER"
            + " and d.attempts >= :attempts and l.kind in :urgent)";

    /** Due rows that no other node is sending; they stay locked until the transaction ends, and a crash frees them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select d from LetterDelivery d where d.status = dk.forloeb.letter.DeliveryStatus.VENTER"
            + " and d.nextAttemptAt <= :now order by d.nextAttemptAt, d.id")
    List<LetterDelivery> lockDue(LocalDateTime now, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from LetterDelivery d where d.id = :id")
    Optional<LetterDelivery> lockById(UUID id);

    @Query("select d from LetterDelivery d join fetch d.letter l where l.trajectoryNo = :trajectoryNo"
            + " order by l.writtenAt desc, l.kind, d.channel")
    List<LetterDelivery> findByTrajectory(String trajectoryNo);

    /** The letter on its way to its recipient, unless somebody is sending it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = AvailableSettings.JAKARTA_LOCK_TIMEOUT, value = SKIP_LOCKED))
    @Query("select d from LetterDelivery d where d.letter.id in (" + LETTER + ") and " + ON_ITS_WAY)
    Optional<LetterDelivery> lockWaiting(String trajectoryNo, LetterKind kind, String occasion);

    @Query("select count(d) > 0 from LetterDelivery d where d.letter.id in (" + LETTER + ") and " + ON_ITS_WAY)
    boolean isWaiting(String trajectoryNo, LetterKind kind, String occasion);

    @Query(
            value = "select d from LetterDelivery d join fetch d.letter l where " + NEEDS_A_PERSON
                    + " order by l.writtenAt, d.id",
            countQuery = "select count(d) from LetterDelivery d join d.letter l where " + NEEDS_A_PERSON)
    Page<LetterDelivery> findNeedingAPerson(
            Collection<DeliveryStatus> statuses, Collection<LetterKind> urgent, int attempts, Pageable page);
}
