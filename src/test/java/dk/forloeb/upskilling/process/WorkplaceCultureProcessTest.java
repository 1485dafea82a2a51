package dk.forloeb.upskilling.process;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.upskilling.process.WorkplaceCultureModel.Elements;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkplaceCultureProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final ProcessDriver process = new ProcessDriver(COVERAGE, "upskilling/" + WorkplaceCultureModel.PROCESS_ID);

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void waitsForWorkshopAndAllModules() {
        start(true, true)
                .complete(Elements.HOLD_WORKSHOP, Map.of("workshopAgain", true))
                .complete(Elements.REGISTER_E_LEARNING, Map.of("modulesComplete", false))
                .complete(Elements.HOLD_WORKSHOP, Map.of("workshopAgain", false))
                .complete(Elements.REGISTER_E_LEARNING, Map.of("modulesComplete", true))
                .endedBy(Elements.CULTURE_DONE);
    }

    @Test
    void endsAtOnceWhenNothingIsPlanned() {
        start(false, false).endedBy(Elements.CULTURE_DONE);
    }

    private ProcessDriver start(boolean workshop, boolean eLearning) {
        return process.start(
                Map.of("caseworker", "sagsbehandler", "workshopPlanned", workshop, "eLearningPlanned", eLearning));
    }
}
