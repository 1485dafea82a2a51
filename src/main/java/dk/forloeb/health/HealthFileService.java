package dk.forloeb.health;

import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.platform.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The health part of a pension case. The caseworker writes down what the citizen says and reads it no more; the
 * rehabilitation coordinator and the physician read it (domain table 2.1, D5). Every look leaves a line in the access log.
 */
@Service
@Transactional
public class HealthFileService {

    private static final String SOURCE = "health:file";
    private static final Set<String> READERS = Set.of(Role.REHAB_COORDINATOR.key(), Role.PHYSICIAN.key());
    private static final Set<String> WRITERS =
            Set.of(Role.CASEWORKER.key(), Role.REHAB_COORDINATOR.key(), Role.PHYSICIAN.key());

    private final HealthFileRepository entries;
    private final FieldCipher cipher;
    private final AccessLog accessLog;
    private final CurrentUser currentUser;
    private final Clock clock;

    HealthFileService(
            HealthFileRepository entries,
            FieldCipher cipher,
            AccessLog accessLog,
            CurrentUser currentUser,
            Clock clock) {
        this.entries = entries;
        this.cipher = cipher;
        this.accessLog = accessLog;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Adds texts to the file of a case.
     *
     * @throws HealthAccessDeniedException when the current user's role writes nothing about health
     */
    public void write(String no, UUID caseId, Map<HealthFileKind, String> texts) {
        demand(WRITERS, no);
        LocalDateTime now = LocalDateTime.now(clock);
        texts.forEach((kind, text) ->
                entries.save(new HealthFileEntry(caseId, no, kind, cipher.encrypt(text), now, currentUser.id())));
        accessLog.record(AccessLog.Action.WRITE, no, SOURCE);
    }

    /**
     * The whole file of a case in the order of writing.
     *
     * @throws HealthAccessDeniedException when the current user may not read it
     */
    public List<HealthFileText> read(String no, UUID caseId) {
        demand(READERS, no);
        accessLog.record(AccessLog.Action.READ, no, SOURCE);
        return entries.findByCaseIdOrderByWrittenAt(caseId).stream()
                .map(entry -> new HealthFileText(
                        entry.kind(), entry.writtenAt().toLocalDate(), cipher.decrypt(entry.textEncrypted())))
                .toList();
    }

    /** Where the newest health advice of a case stands; empty when there is none. Its words stay here. */
    @Transactional(readOnly = true)
    public Optional<UUID> adviceRef(UUID caseId) {
        return entries.findFirstByCaseIdAndKindOrderByWrittenAtDesc(caseId, HealthFileKind.RAADGIVNING)
                .map(HealthFileEntry::getId);
    }

    private void demand(Set<String> roles, String no) {
        if (currentUser.roles().stream().noneMatch(roles::contains)) {
            accessLog.refused(no, SOURCE);
            throw new HealthAccessDeniedException();
        }
    }
}
