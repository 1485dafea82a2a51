package dk.forloeb.placement.process;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.Variables;
import dk.forloeb.placement.PlacementService;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The first day has come: the citizen works at the company. */
@Component
class StartPlacementDelegate implements JavaDelegate {

    private final PlacementService placements;

    StartPlacementDelegate(PlacementService placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate reviewOn = placements.start(UUID.fromString(Variables.PLACEMENT_ID.of(execution)));
        Variables.PLACEMENT_REVIEW_AT.set(execution, EngineDate.startOf(reviewOn));
    }
}
