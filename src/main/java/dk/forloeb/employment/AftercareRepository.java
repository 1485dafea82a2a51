package dk.forloeb.employment;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AftercareRepository extends JpaRepository<AftercareContact, UUID> {

    int countByTrajectoryNo(String trajectoryNo);
}
