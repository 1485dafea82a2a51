package dk.forloeb.trajectory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsentRepository extends JpaRepository<Consent, UUID> {

    List<Consent> findByTrajectoryNoAndPurpose(String trajectoryNo, ConsentPurpose purpose);

    List<Consent> findByTrajectoryNoOrderByRecordedAtDesc(String trajectoryNo);
}
