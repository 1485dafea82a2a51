package dk.forloeb.coordination;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RequestRepository extends JpaRepository<CoordinationRequest, UUID> {

    int countByTrajectoryNo(String trajectoryNo);

    Optional<CoordinationRequest> findByNo(String no);

    List<CoordinationRequest> findByTrajectoryNoOrderByWantedAtDesc(String trajectoryNo);

    /** One shares while another takes the consent back: whoever comes second sees what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CoordinationRequest r where r.id = :id")
    Optional<CoordinationRequest> lockById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CoordinationRequest r where r.trajectoryNo = :no and r.status in :statuses order by r.no")
    List<CoordinationRequest> lockByTrajectory(String no, Collection<RequestStatus> statuses);

    @Query("select r from CoordinationRequest r where r.trajectoryNo = :no and r.status = :status"
            + " order by r.sharedAt desc limit 1")
    Optional<CoordinationRequest> newestShared(String no, RequestStatus status);
}
