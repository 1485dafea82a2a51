package dk.forloeb.letter;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MailingRepository extends JpaRepository<Mailing, UUID> {

    Page<Mailing> findByOrderByMadeAtDesc(Pageable page);

    @Query("select m.id from Mailing m where m.status = dk.forloeb.letter.MailingStatus.SENDES order by m.madeAt")
    List<UUID> running();

    /** One node writes a page of it at a time; another waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Mailing m where m.id = :id")
    Optional<Mailing> lock(UUID id);
}
