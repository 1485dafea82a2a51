package dk.forloeb.trajectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RuleSetReviewRepository extends JpaRepository<RuleSetReview, UUID> {

    Optional<RuleSetReview> findFirstByTrajectoryNoAndChoiceIsNull(String trajectoryNo);

    /** Running courses of other rules that have not been asked about these, and are not being asked about others. */
    @Query("select t.no from Trajectory t where t.status in :statuses and t.ruleSetId <> :ruleSetId and t.no > :after"
            + " and not exists (select r.id from RuleSetReview r where r.trajectoryNo = t.no"
            + " and (r.ruleSetId = :ruleSetId or r.choice is null)) order by t.no")
    List<String> toAsk(String ruleSetId, Collection<TrajectoryStatus> statuses, String after, Limit most);
}
