package dk.forloeb.coordination.process;

import dk.forloeb.coordination.process.ConsentExpiryModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsentExpiryProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final ProcessDriver process = new ProcessDriver(COVERAGE, "coordination/" + ConsentExpiryModel.PROCESS_ID);

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void endsWithTheCitizensAnswer() {
        start().complete(Elements.RENEW_CONSENT).endedBy(Elements.CONSENT_SETTLED);
    }

    @Test
    void isStoppedWhenTheCourseEnds() {
        start().receiveAll("employment.ended").endedBy(Elements.RENEWAL_STOPPED);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler", "consentId", "8d0b61f6-0000-0000-0000-000000000000"))
                .waitsAt(Elements.RENEW_CONSENT);
    }
}
