package dk.forloeb.citizen;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CitizenRepository extends JpaRepository<Citizen, UUID> {

    Optional<Citizen> findByCprHash(String cprHash);
}
