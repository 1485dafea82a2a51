package dk.forloeb.placement.process;

import dk.forloeb.engine.Variables;
import dk.forloeb.placement.PlacementService;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes the citizen what was agreed with the workplace (L07), again when it was extended. */
@Component
class SendAgreementDelegate implements JavaDelegate {

    private final PlacementService placements;

    SendAgreementDelegate(PlacementService placements) {
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        placements.sendAgreement(UUID.fromString(Variables.PLACEMENT_ID.of(execution)));
    }
}
