package dk.forloeb.health;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HealthFileRepository extends JpaRepository<HealthFileEntry, UUID> {

    List<HealthFileEntry> findByCaseIdOrderByWrittenAt(UUID caseId);

    Optional<HealthFileEntry> findFirstByCaseIdAndKindOrderByWrittenAtDesc(UUID caseId, HealthFileKind kind);
}
