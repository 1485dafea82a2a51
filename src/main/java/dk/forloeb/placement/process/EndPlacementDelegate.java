package dk.forloeb.placement.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.placement.PlacementService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the placement as the consultant agreed. */
@Component
class EndPlacementDelegate implements JavaDelegate {

    private final PlacementService placements;

    EndPlacementDelegate(PlacementService placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.end(UUID.fromString(Variables.PLACEMENT_ID.of(execution)));
    }
}
