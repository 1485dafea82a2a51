package dk.forloeb.coordination.process;

import dk.forloeb.coordination.process.RegisterAnswerModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RegisterAnswerProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    @Test
    void isOverAsSoonAsTheAnswerIsKept() {
        new ProcessDriver(COVERAGE, "coordination/" + RegisterAnswerModel.PROCESS_ID)
                .start(Map.of())
                .endedBy(Elements.ANSWER_KEPT);
    }
}
