package dk.forloeb.followup.process;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.process.SummonCitizenModel.Elements;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SummonCitizenProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    @Test
    void isOverAsSoonAsTheLetterIsWritten() {
        new ProcessDriver(COVERAGE, "followup/" + SummonCitizenModel.PROCESS_ID)
                .start(Map.of())
                .endedBy(Elements.CITIZEN_SUMMONED);
    }
}
