package dk.forloeb.coordination.process;

import dk.forloeb.coordination.process.StartCoordinationModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartCoordinationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    @Test
    void isOverAsSoonAsTheWishIsKept() {
        new ProcessDriver(COVERAGE, "coordination/" + StartCoordinationModel.PROCESS_ID)
                .start(Map.of())
                .endedBy(Elements.COORDINATION_BEGUN);
    }
}
