package dk.forloeb.employment;

import dk.forloeb.placement.PlacementGoals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever looks for a workplace what the citizen's plan aims at. */
@Component
class PlanGoals implements PlacementGoals {

    private final PlanService plans;

    PlanGoals(PlanService plans) {
        this.plans = plans;
    }

    @Override
    public Optional<PlacementGoal> goalOf(String trajectoryNo) {
        return plans.latest(trajectoryNo)
                .map(PlanView::content)
                .map(plan -> new PlacementGoal(plan.jobGoal(), plan.industry().label(), plan.hoursPerWeek()));
    }
}
