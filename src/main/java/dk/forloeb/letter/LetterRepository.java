package dk.forloeb.letter;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface LetterRepository extends JpaRepository<Letter, UUID> {

    Optional<Letter> findByTrajectoryNoAndKindAndOccasion(String trajectoryNo, LetterKind kind, String occasion);

    boolean existsByTrajectoryNoAndKindAndOccasion(String trajectoryNo, LetterKind kind, String occasion);
}
