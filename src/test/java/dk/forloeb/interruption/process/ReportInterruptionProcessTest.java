package dk.forloeb.interruption.process;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.interruption.process.ReportInterruptionModel.Elements;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportInterruptionProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    @Test
    void isOverAsSoonAsTheReportIsKept() {
        new ProcessDriver(COVERAGE, "interruption/" + ReportInterruptionModel.PROCESS_ID)
                .start(Map.of())
                .endedBy(Elements.INTERRUPTION_KEPT);
    }
}
