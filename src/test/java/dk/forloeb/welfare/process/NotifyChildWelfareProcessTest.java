package dk.forloeb.welfare.process;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.welfare.process.NotifyChildWelfareModel.Elements;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifyChildWelfareProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    @Test
    void isOverAsSoonAsTheLetterIsWritten() {
        new ProcessDriver(COVERAGE, "welfare/" + NotifyChildWelfareModel.PROCESS_ID)
                .start(Map.of())
                .endedBy(Elements.NOTIFICATION_SENT);
    }
}
