package dk.forloeb.placement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PlacementRepository extends JpaRepository<Placement, UUID> {

    /** Placements in which the citizen works on a day, the newest first; none after a day on which it was broken off. */
    @Query("select p from Placement p where p.trajectoryNo = :trajectoryNo and p.startsOn <= :day"
            + " and ((p.status = dk.forloeb.placement.PlacementStatus.I_GANG"
            + " and (p.brokenOff = false or p.lastDay >= :day))"
            + " or (p.status in (dk.forloeb.placement.PlacementStatus.AFSLUTTET,"
            + " dk.forloeb.placement.PlacementStatus.AFBRUDT) and p.lastDay >= :day))"
            + " order by p.startsOn desc")
    List<Placement> findWorkingOn(String trajectoryNo, LocalDate day);

    List<Placement> findByTrajectoryNoAndStatusInOrderByStartsOnDesc(
            String trajectoryNo, Collection<PlacementStatus> statuses);

    List<Placement> findByTrajectoryNoOrderByStartsOn(String trajectoryNo);
}
