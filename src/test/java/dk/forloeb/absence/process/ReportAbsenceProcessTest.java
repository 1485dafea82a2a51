package dk.forloeb.absence.process;

import dk.forloeb.absence.process.ReportAbsenceModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportAbsenceProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    @Test
    void isOverAsSoonAsTheReportIsKept() {
        new ProcessDriver(COVERAGE, "absence/" + ReportAbsenceModel.PROCESS_ID)
                .start(Map.of())
                .endedBy(Elements.ABSENCE_KEPT);
    }
}
