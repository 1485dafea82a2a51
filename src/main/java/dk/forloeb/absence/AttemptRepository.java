package dk.forloeb.absence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AttemptRepository extends JpaRepository<AbsenceAttempt, UUID> {

    List<AbsenceAttempt> findByAbsenceIdOrderByAttemptNo(UUID absenceId);
}
