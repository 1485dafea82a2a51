package dk.forloeb.placement.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.placement.PlacementService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the decision tables check the period that is to be approved. */
@Component
class CheckPlacementDelegate implements JavaDelegate {

    private final PlacementService placements;

    CheckPlacementDelegate(PlacementService placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.check(UUID.fromString(Variables.PLACEMENT_ID.of(execution)));
    }
}
