package dk.forloeb.clarification.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dk.forloeb.clarification.TeamMeetingService;
import dk.forloeb.clarification.process.RehabilitationTeamModel.Elements;
import dk.forloeb.engine.ProcessDriver;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RehabilitationTeamProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final TeamMeetingService meetings = mock(TeamMeetingService.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "clarification/" + RehabilitationTeamModel.PROCESS_ID);

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void recommendsAfterTheMeeting() {
        start().complete(Elements.BOOK_TEAM_MEETING)
                .complete(Elements.HOLD_TEAM_MEETING, Map.of("meetingHeld", true))
                .complete(Elements.WRITE_RECOMMENDATION)
                .endedBy(Elements.RECOMMENDATION_GIVEN);
        verify(meetings).sendSummons(ProcessDriver.TRAJECTORY);
    }

    @Test
    void callsAnotherMeetingWhenThisOneIsNotHeld() {
        start().complete(Elements.BOOK_TEAM_MEETING)
                .complete(Elements.HOLD_TEAM_MEETING, Map.of("meetingHeld", false))
                .complete(Elements.BOOK_TEAM_MEETING)
                .waitsAt(Elements.HOLD_TEAM_MEETING);
        verify(meetings, times(2)).sendSummons(ProcessDriver.TRAJECTORY);
    }

    private ProcessDriver start() {
        return process.with("sendTeamSummonsDelegate", new SendTeamSummonsDelegate(meetings))
                .start(Map.of("caseworker", "sagsbehandler"));
    }
}
