package dk.forloeb.trajectory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ConsentRepository extends JpaRepository<Consent, UUID> {

    String NEWEST = "not exists (select 1 from Consent n where n.trajectoryNo = c.trajectoryNo"
            + " and n.purpose = c.purpose and n.recordedAt > c.recordedAt)";

    List<Consent> findByTrajectoryNoAndPurpose(String trajectoryNo, ConsentPurpose purpose);

    List<Consent> findByTrajectoryNoOrderByRecordedAtDesc(String trajectoryNo);

    /** Standing consents of running courses that run out by this day, of which nobody has been told. */
    @Query("select c.id from Consent c where c.given = true and c.withdrawnAt is null and c.noticedOn is null"
            + " and c.expiredOn is null and c.validUntil <= :by and " + NEWEST
            + " and exists (select 1 from Trajectory t where t.id = c.trajectoryNo and t.status in :running)"
            + " order by c.validUntil, c.id")
    List<UUID> runningOut(LocalDate by, Collection<TrajectoryStatus> running, Limit most);

    /** Those that have run out, which nobody has noticed. */
    @Query("select c.id from Consent c where c.given = true and c.withdrawnAt is null and c.expiredOn is null"
            + " and c.validUntil < :today order by c.validUntil, c.id")
    List<UUID> runOut(LocalDate today, Limit most);

    /** One statement, so that of two nodes one tells. */
    @Modifying
    @Query("update Consent c set c.noticedOn = :today, c.version = c.version + 1"
            + " where c.id = :id and c.noticedOn is null and c.withdrawnAt is null")
    int claimNotice(UUID id, LocalDate today);

    /** As {@link #claimNotice}. */
    @Modifying
    @Query("update Consent c set c.expiredOn = :today, c.version = c.version + 1"
            + " where c.id = :id and c.expiredOn is null and c.withdrawnAt is null")
    int claimExpiry(UUID id, LocalDate today);
}
