package dk.forloeb.employment;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface HandOverRepository extends JpaRepository<CaseHandOver, UUID> {}
