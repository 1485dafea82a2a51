package dk.forloeb.trajectory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProposalRepository extends JpaRepository<Proposal, UUID> {

    Optional<Proposal> findFirstByTrajectoryNoAndDecisionIdOrderByProposedAtDesc(
            String trajectoryNo, String decisionId);

    Optional<Proposal> findByIdAndTrajectoryNo(UUID id, String trajectoryNo);

    Slice<Proposal> findByTrajectoryNoOrderByProposedAtDescIdDesc(String trajectoryNo, Pageable page);
}
