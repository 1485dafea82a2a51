package dk.forloeb.interruption.process;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.interruption.process.ChangeFollowUpModel.Elements;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeFollowUpProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    @Test
    void isOverWhenTheCaseworkerHasSeenToIt() {
        new ProcessDriver(COVERAGE, "interruption/" + ChangeFollowUpModel.PROCESS_ID)
                .start(Map.of("caseworker", "sagsbehandler"))
                .complete(Elements.FOLLOW_UP_CHANGE)
                .endedBy(Elements.FOLLOWED_UP);
    }
}
