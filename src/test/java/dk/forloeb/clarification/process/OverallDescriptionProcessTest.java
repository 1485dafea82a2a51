package dk.forloeb.clarification.process;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dk.forloeb.clarification.TeamMeetingService;
import dk.forloeb.clarification.process.OverallDescriptionModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OverallDescriptionProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final TeamMeetingService meetings = mock(TeamMeetingService.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "clarification/" + OverallDescriptionModel.PROCESS_ID);

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void recommendsOnTheAdviceAlone() {
        start().complete(Elements.OBTAIN_HEALTH_ADVICE, Map.of("meetingWanted", false))
                .complete(Elements.WRITE_RECOMMENDATION)
                .endedBy(Elements.RECOMMENDATION_GIVEN);
        verify(meetings, never()).sendSummons(anyString());
    }

    @Test
    void holdsAMeetingWhereOneIsWantedAsOftenAsItTakes() {
        start().complete(Elements.OBTAIN_HEALTH_ADVICE, Map.of("meetingWanted", true))
                .complete(Elements.BOOK_TEAM_MEETING)
                .complete(Elements.HOLD_TEAM_MEETING, Map.of("meetingHeld", false))
                .complete(Elements.BOOK_TEAM_MEETING)
                .complete(Elements.HOLD_TEAM_MEETING, Map.of("meetingHeld", true))
                .complete(Elements.WRITE_RECOMMENDATION)
                .endedBy(Elements.RECOMMENDATION_GIVEN);
        verify(meetings, times(2)).sendSummons(ProcessDriver.TRAJECTORY);
    }

    private ProcessDriver start() {
        return process.with("sendTeamSummonsDelegate", new SendTeamSummonsDelegate(meetings))
                .start(Map.of("caseworker", "sagsbehandler"));
    }
}
