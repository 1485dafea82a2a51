package dk.forloeb.deadline;

import java.time.LocalDateTime;
import java.util.List;
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

    /** Open ones first, the law's before the municipality's own and the earliest date first; then what ended last. */
    @Query("select d from Deadline d where d.trajectoryNo = :no order by d.closedAt desc nulls first,"
            + " case when d.rule.kind = dk.forloeb.deadline.DeadlineKind.LOV then 0 else 1 end, d.dueOn, d.id")
    Page<Deadline> ofTrajectory(String no, Pageable page);

    /** Open ones that were counted on an older edition of the calendar. */
    @Query("select d from Deadline d where d.state in (dk.forloeb.deadline.DeadlineState.LOEBER,"
            + " dk.forloeb.deadline.DeadlineState.PAUSE) and d.calendarEdition < :edition order by d.id")
    List<Deadline> countedBefore(int edition, Limit most);
}
