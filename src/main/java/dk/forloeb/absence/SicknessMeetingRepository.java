package dk.forloeb.absence;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SicknessMeetingRepository extends JpaRepository<SicknessMeeting, UUID> {

    List<SicknessMeeting> findByAbsenceIdOrderByRecordedAt(UUID absenceId);
}
