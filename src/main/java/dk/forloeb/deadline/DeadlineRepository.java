package dk.forloeb.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DeadlineRepository extends JpaRepository<Deadline, UUID> {

    /** One statement, since it is part of every step that a person completes. Locks the row until that step is over. */
    @Modifying
    @Query("update Deadline d set d.state = :state, d.closedAt = :at, d.version = d.version + 1"
            + " where d.taskId = :taskId and d.closedAt is null")
    int close(String taskId, DeadlineState state, LocalDateTime at);

    /** Running ones that are near or have passed, and of which nobody has been reminded on this date. */
    @Query("select d.id from Deadline d where d.state = dk.forloeb.deadline.DeadlineState.LOEBER"
            + " and d.watchOn <= :today and d.id > :after order by d.id")
    List<UUID> toWatch(LocalDate today, UUID after, Limit most);

    /** One statement, so that of two nodes one begins: the other waits, and finds that it has been begun. */
    @Modifying
    @Query("update Deadline d set d.watchedDue = d.dueOn, d.watchOn = null, d.version = d.version + 1"
            + " where d.id = :id and d.state = dk.forloeb.deadline.DeadlineState.LOEBER and d.watchOn <= :today"
            + " and d.escalationId is null")
    int claim(UUID id, LocalDate today);

    /** Those whose reminder or escalation goes on though its date holds no longer. */
    @Query("select d.id from Deadline d where d.escalationId is not null and d.id > :after"
            + " and (d.state <> dk.forloeb.deadline.DeadlineState.LOEBER or d.dueOn <> d.watchedDue) order by d.id")
    List<UUID> settled(UUID after, Limit most);

    /** As {@link #claim}: one statement, so that one node stops it. */
    @Modifying
    @Query("update Deadline d set d.escalationId = null, d.watchedDue = null, d.version = d.version + 1"
            + " where d.id = :id and d.escalationId = :escalationId"
            + " and (d.state <> dk.forloeb.deadline.DeadlineState.LOEBER or d.dueOn <> d.watchedDue)")
    int release(UUID id, String escalationId);

    /** Those of the tasks that have a deadline. */
    @Query("select d.taskId from Deadline d where d.taskId in :taskIds")
    Set<String> dated(Collection<String> taskIds);

    /** Open ones first, the law's before the municipality's own and the earliest date first; then what ended last. */
    @Query("select d from Deadline d where d.trajectoryNo = :no order by d.closedAt desc nulls first,"
            + " case when d.rule.kind = dk.forloeb.deadline.DeadlineKind.LOV then 0 else 1 end, d.dueOn, d.id")
    Page<Deadline> ofTrajectory(String no, Pageable page);

    /** Dates of a course that stand still while it holds a pause, in a state. */
    @Query("select d from Deadline d where d.trajectoryNo = :no and d.state = :state"
            + " and d.rule.standsStill = true order by d.id")
    List<Deadline> ofCourse(String no, DeadlineState state);

    /** Open ones that were counted on an older edition of the calendar. */
    @Query("select d from Deadline d where d.state in (dk.forloeb.deadline.DeadlineState.LOEBER,"
            + " dk.forloeb.deadline.DeadlineState.PAUSE) and d.calendarEdition < :edition order by d.id")
    List<Deadline> countedBefore(int edition, Limit most);
}
