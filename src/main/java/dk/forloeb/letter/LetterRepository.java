package dk.forloeb.letter;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterRepository extends JpaRepository<Letter, UUID> {

    boolean existsByTrajectoryNoAndKindAndOccasion(String trajectoryNo, LetterKind kind, String occasion);
}
