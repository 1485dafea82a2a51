package dk.forloeb.citizen;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface CitizenChangeRepository extends JpaRepository<CitizenChange, UUID> {

    List<CitizenChange> findByCitizenIdOrderByAtDesc(UUID citizenId, Limit most);
}
