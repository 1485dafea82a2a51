package dk.forloeb.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRepository extends JpaRepository<Absence, UUID> {

    /** What is open, and what began on or after a day. */
    @Query(
            """
            select a from Absence a
            where a.trajectoryNo = :no and (a.status in :open or a.absentOn >= :since)
            order by a.reportedAt""")
    List<Absence> findOpenOrSince(String no, Collection<AbsenceStatus> open, LocalDate since);

    List<Absence> findByTrajectoryNoAndStatusInOrderByReportedAt(String trajectoryNo, Collection<AbsenceStatus> open);

    Optional<Absence> findByTrajectoryNoAndAbsentOnAndReportedAs(
            String trajectoryNo, LocalDate absentOn, AbsenceKind reportedAs);

    List<Absence> findByTrajectoryNoOrderByReportedAt(String trajectoryNo);

    List<Absence> findByJoinedToOrderByAbsentOn(UUID joinedTo);
}
