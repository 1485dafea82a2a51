package dk.forloeb.trajectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TrajectoryRepository extends JpaRepository<Trajectory, String> {

    Optional<Trajectory> findByIdempotencyKey(String idempotencyKey);

    List<Trajectory> findByCitizenIdAndStatusIn(UUID citizenId, Collection<TrajectoryStatus> statuses);

    @Query("select count(t) from Trajectory t where t.status in :statuses")
    long countByStatuses(Collection<TrajectoryStatus> statuses);

    /** The waiting list: highest priority first, then the earliest referral. */
    @Query("select t from Trajectory t where t.status = dk.forloeb.trajectory.TrajectoryStatus.VENTELISTE"
            + " order by t.priority nulls last, t.referredOn, t.no")
    List<Trajectory> waitingList();

    @Query("select t.caseworkerId, count(t) from Trajectory t"
            + " where t.caseworkerId in :caseworkers and t.status in :statuses group by t.caseworkerId")
    List<Object[]> countByCaseworker(Collection<String> caseworkers, Collection<TrajectoryStatus> statuses);
}
