package dk.forloeb.employment.process;

import dk.forloeb.employment.process.FirstOfferModel.Elements;
import dk.forloeb.employment.process.FirstOfferModel.Messages;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstOfferProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final ProcessDriver process = new ProcessDriver(COVERAGE, "employment/" + FirstOfferModel.PROCESS_ID);

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void endsWithTheCaseworkersAnswer() {
        start().complete(Elements.SECURE_FIRST_OFFER).endedBy(Elements.OFFER_SETTLED);
    }

    @Test
    void asksForNothingMoreWhenAnOfferBegins() {
        start().receive(Messages.OFFER_STARTED).endedBy(Elements.OFFER_GIVEN);
    }

    @Test
    void isStoppedWhenTheCourseEnds() {
        start().receiveAll(EmploymentTrajectoryModel.Messages.ENDED).endedBy(Elements.STOPPED);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler")).waitsAt(Elements.SECURE_FIRST_OFFER);
    }
}
