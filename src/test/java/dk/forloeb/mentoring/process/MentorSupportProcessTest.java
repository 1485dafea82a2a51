package dk.forloeb.mentoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.mentoring.MentorLogPlan;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.mentoring.process.MentorSupportModel.Elements;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MentorSupportProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final LocalDate NEXT_LOG = LocalDate.of(2026, 3, 16);
    private static final LocalDate RENEWAL = LocalDate.of(2026, 8, 4);

    private final MentorService mentors = mock(MentorService.class);
    private boolean supported;
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "mentoring/" + MentorSupportModel.PROCESS_ID)
            .with("checkSupportDelegate", new CheckSupportDelegate((no, instance) -> supported))
            .with("proposeMentorKindDelegate", new ProposeMentorKindDelegate(mentors))
            .with("sendGrantDelegate", new SendGrantDelegate(mentors))
            .with("planMentorLogDelegate", new PlanMentorLogDelegate(mentors))
            .with("endMentorDelegate", new EndMentorDelegate(mentors));

    @BeforeEach
    void plan() {
        when(mentors.planLog(ProcessDriver.TRAJECTORY)).thenReturn(new MentorLogPlan(NEXT_LOG, RENEWAL, "mentor"));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void endsWhenNoMentorIsGranted() {
        start().complete(Elements.GRANT_MENTOR, Map.of("mentorGranted", false)).endedBy(Elements.NO_MENTOR);
        verify(mentors, never()).sendGrant(ProcessDriver.TRAJECTORY);
        verify(mentors).proposeKind(ProcessDriver.TRAJECTORY);
    }

    @Test
    void asksForLogsUntilTheGrantNearsItsEnd() {
        granted()
                .fireTimer(Elements.MENTOR_LOG_DUE)
                .complete(Elements.LOG_MENTOR, Map.of("mentorConcern", false, "mentorRenewalDue", false))
                .fireTimer(Elements.MENTOR_LOG_DUE)
                .complete(Elements.LOG_MENTOR, Map.of("mentorConcern", false, "mentorRenewalDue", true))
                .complete(Elements.RENEW_MENTOR, Map.of("mentorRenewed", false))
                .endedBy(Elements.MENTOR_ENDED);

        assertThat(process.variable("nextMentorLogAt")).isEqualTo(EngineDate.startOf(NEXT_LOG));
        assertThat(process.variable("mentorRenewalAt")).isEqualTo(EngineDate.startOf(RENEWAL));
        verify(mentors).letRunOut(ProcessDriver.TRAJECTORY);
    }

    @Test
    void givesTheCaseworkerAMentorsConcern() {
        granted()
                .fireTimer(Elements.MENTOR_LOG_DUE)
                .complete(Elements.LOG_MENTOR, Map.of("mentorConcern", true, "mentorRenewalDue", false))
                .complete(Elements.HANDLE_CONCERN)
                .waitsAt(Elements.MENTOR_LOG_DUE);
    }

    @Test
    void renewsAGrant() {
        granted()
                .fireTimer(Elements.MENTOR_LOG_DUE)
                .complete(Elements.LOG_MENTOR, Map.of("mentorConcern", false, "mentorRenewalDue", true))
                .complete(Elements.RENEW_MENTOR, Map.of("mentorRenewed", true))
                .waitsAt(Elements.MENTOR_LOG_DUE);
        verify(mentors, times(2)).sendGrant(ProcessDriver.TRAJECTORY);
    }

    @Test
    void leavesSupportAloneThatRunsAlready() {
        supported = true;

        start().endedBy(Elements.SUPPORT_RUNNING);
        verify(mentors, never()).proposeKind(ProcessDriver.TRAJECTORY);
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler"));
    }

    private ProcessDriver granted() {
        return start().complete(Elements.GRANT_MENTOR, Map.of("mentorGranted", true));
    }
}
