package dk.forloeb.trajectory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TrajectoryRepository extends JpaRepository<Trajectory, String> {

    Optional<Trajectory> findByReferredByAndIdempotencyKey(String referredBy, String idempotencyKey);

    long countByCitizenId(UUID citizenId);

    List<Trajectory> findByCitizenId(UUID citizenId);

    List<Trajectory> findByCitizenIdAndStatusIn(UUID citizenId, Collection<TrajectoryStatus> statuses);

    @Query("select count(t) from Trajectory t where t.orgUnit = :orgUnit and t.status in :statuses")
    long countByOrgUnitAndStatuses(OrgUnit orgUnit, Collection<TrajectoryStatus> statuses);

    /** The waiting list: highest priority first, then the earliest referral. */
    @Query("select t.no from Trajectory t where t.status = dk.forloeb.trajectory.TrajectoryStatus.VENTELISTE"
            + " and t.orgUnit = :orgUnit order by t.priority nulls last, t.referredOn, t.no")
    List<String> waitingNumbers(OrgUnit orgUnit);

    /** Waiting trajectories of the unit that the order of the waiting list puts before this one. */
    @Query("select count(t) from Trajectory t where t.status = dk.forloeb.trajectory.TrajectoryStatus.VENTELISTE"
            + " and t.orgUnit = :orgUnit and t.no <> :no and (coalesce(t.priority, 2147483647) < :priority"
            + " or coalesce(t.priority, 2147483647) = :priority"
            + " and (t.referredOn < :referredOn or t.referredOn = :referredOn and t.no < :no))")
    long countAhead(OrgUnit orgUnit, String no, int priority, LocalDate referredOn);

    @Query("select t.caseworkerId, count(t) from Trajectory t"
            + " where t.caseworkerId in :caseworkers and t.status in :statuses group by t.caseworkerId")
    List<Object[]> countByCaseworker(Collection<String> caseworkers, Collection<TrajectoryStatus> statuses);

    @Query("select t.ruleSetId, count(t) from Trajectory t where t.status in :statuses group by t.ruleSetId")
    List<Object[]> countByRuleSet(Collection<TrajectoryStatus> statuses);

    /** Running courses in the order of their numbers, of a unit and of a rule set where one is named. */
    @Query("select t.no from Trajectory t where t.status in :statuses and (:orgUnit is null or t.orgUnit = :orgUnit)"
            + " and (:ruleSetId is null or t.ruleSetId = :ruleSetId) and t.no > :after order by t.no")
    List<String> running(
            OrgUnit orgUnit, String ruleSetId, Collection<TrajectoryStatus> statuses, String after, Limit most);

    @Query(
            "select count(t) from Trajectory t where t.status in :statuses and (:orgUnit is null or t.orgUnit = :orgUnit)"
                    + " and (:ruleSetId is null or t.ruleSetId = :ruleSetId)")
    long countRunning(OrgUnit orgUnit, String ruleSetId, Collection<TrajectoryStatus> statuses);
}
