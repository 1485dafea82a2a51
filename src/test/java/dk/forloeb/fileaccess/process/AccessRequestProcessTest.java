package dk.forloeb.fileaccess.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.fileaccess.AccessRequestService;
import dk.forloeb.fileaccess.process.AccessRequestModel.Elements;
import java.util.Map;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessRequestProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final UUID ID = new UUID(7, 7);

    private final AccessRequestService requests = mock(AccessRequestService.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "fileaccess/" + AccessRequestModel.PROCESS_ID)
            .with("sendAccessAnswerDelegate", new SendAccessAnswerDelegate(requests));

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void answersARequestToSeeTheFiles() {
        start("AKTINDSIGT").complete(Elements.ANSWER_FILE_ACCESS).endedBy(Elements.ACCESS_ANSWERED);
        verify(requests).sendAnswer(ID);
    }

    @Test
    void answersARequestToSeeTheData() {
        start("INDSIGT").complete(Elements.ANSWER_DATA_ACCESS).endedBy(Elements.ACCESS_ANSWERED);
        verify(requests).sendAnswer(ID);
    }

    private ProcessDriver start(String kind) {
        return process.start(
                Map.of("accessRequestId", ID.toString(), "accessKind", kind, "caseworker", "sagsbehandler"));
    }
}
