package dk.forloeb.welfare.process;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.welfare.process.NotifyChildWelfareModel.Elements;
import dk.forloeb.welfare.process.NotifyChildWelfareModel.Messages;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotifyChildWelfareProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final ProcessDriver process = new ProcessDriver(COVERAGE, "welfare/" + NotifyChildWelfareModel.PROCESS_ID);

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void isOverWhenTheLetterHasGoneOut() {
        start().receive(Messages.LETTER_SETTLED).endedBy(Elements.NOTIFICATION_SENT);
    }

    @Test
    void asksWhoeverWroteItToReachTheOfficeWhenTheLetterIsStuck() {
        start().receive(Messages.LETTER_STUCK).complete(Elements.REACH_OFFICE).endedBy(Elements.OFFICE_REACHED);
    }

    @Test
    void asksForNothingMoreWhenTheLetterGetsThroughAfterAll() {
        start().receive(Messages.LETTER_STUCK).receive(Messages.LETTER_SETTLED).endedBy(Elements.SENT_LATE);
    }

    private ProcessDriver start() {
        return process.start(Map.of("notificationId", "7f", "notifier", "sagsbehandler"));
    }
}
