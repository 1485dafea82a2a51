package dk.forloeb.upskilling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CourseRepository extends JpaRepository<UpskillingCourse, UUID> {

    @Query("select c from UpskillingCourse c where c.trajectoryNo = :trajectoryNo and c.position = :position"
            + " and c.taken = false")
    Optional<UpskillingCourse> findWaiting(String trajectoryNo, int position);

    /** Removes what was planned but never taken up. */
    @Modifying(flushAutomatically = true)
    @Query("delete from UpskillingCourse c where c.trajectoryNo = :trajectoryNo and c.taken = false")
    void deleteWaiting(String trajectoryNo);

    List<UpskillingCourse> findByTrajectoryNoOrderByPosition(String trajectoryNo);
}
