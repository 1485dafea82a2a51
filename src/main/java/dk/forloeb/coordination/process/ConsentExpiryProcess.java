package dk.forloeb.coordination.process;

import dk.forloeb.coordination.ConsentRenewal;
import dk.forloeb.engine.SideProcesses;
import dk.forloeb.engine.Variables;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins consent-expiry.bpmn beside the course, whose end stops it. */
@Component
class ConsentExpiryProcess implements ConsentRenewal {

    private final SideProcesses processes;

    ConsentExpiryProcess(SideProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(String trajectoryNo, String caseworkerId, UUID consentId) {
        processes.start(
                ConsentExpiryModel.PROCESS_ID,
                trajectoryNo,
                Map.of(Variables.CASEWORKER.name(), caseworkerId, Variables.CONSENT_ID.name(), consentId.toString()));
    }
}
