package dk.forloeb.employment.process;

import dk.forloeb.employment.FirstOfferTask;
import dk.forloeb.employment.process.FirstOfferModel.Messages;
import dk.forloeb.engine.SideProcesses;
import dk.forloeb.engine.SystemAccess;
import dk.forloeb.engine.Variables;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Runs first-offer.bpmn beside the course, whose end stops it. */
@Component
class FirstOfferProcess implements FirstOfferTask {

    private final SideProcesses processes;
    private final RuntimeService runtime;
    private final SystemAccess access;

    FirstOfferProcess(SideProcesses processes, RuntimeService runtime, SystemAccess access) {
        this.processes = processes;
        this.runtime = runtime;
        this.access = access;
    }

    @Override
    public void begin(String trajectoryNo, String caseworkerId) {
        processes.start(FirstOfferModel.PROCESS_ID, trajectoryNo, Map.of(Variables.CASEWORKER.name(), caseworkerId));
    }

    @Override
    public void offerGiven(String trajectoryNo) {
        access.asSystem(() -> runtime.createMessageCorrelation(Messages.OFFER_STARTED)
                .processInstanceBusinessKey(trajectoryNo)
                .correlateAllWithResult());
    }
}
