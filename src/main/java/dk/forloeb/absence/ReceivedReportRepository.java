package dk.forloeb.absence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReceivedReportRepository extends JpaRepository<ReceivedReport, UUID> {

    Optional<ReceivedReport> findByReceivedByAndIdempotencyKey(String receivedBy, String idempotencyKey);
}
