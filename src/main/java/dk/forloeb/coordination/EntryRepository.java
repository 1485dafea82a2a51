package dk.forloeb.coordination;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EntryRepository extends JpaRepository<CoordinationEntry, UUID> {

    boolean existsByRequestIdAndFingerprint(UUID requestId, String fingerprint);

    List<CoordinationEntry> findByRequestIdInOrderByRecordedAt(Collection<UUID> requestIds);
}
