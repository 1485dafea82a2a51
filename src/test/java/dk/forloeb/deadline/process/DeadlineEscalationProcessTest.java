package dk.forloeb.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import dk.forloeb.deadline.DeadlineEscalations;
import dk.forloeb.deadline.process.DeadlineEscalationModel.Elements;
import dk.forloeb.deadline.process.DeadlineEscalationModel.Messages;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadlineEscalationProcessTest {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private static final UUID ID = new UUID(7, 7);

    private final DeadlineEscalations escalations = mock(DeadlineEscalations.class);
    private final ProcessDriver process = new ProcessDriver(COVERAGE, "deadline/" + DeadlineEscalationModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        process.with("remindDeadlineDelegate", new RemindDeadlineDelegate(escalations))
                .with("escalateDeadlineDelegate", new EscalateDeadlineDelegate(escalations));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void remindsThenWaitsAndThenAsksTheTeamLeader() {
        start();
        verify(escalations).remind(ID);
        verify(escalations, never()).escalate(ID);
        assertThat(process.variable("escalateAt")).isEqualTo(EngineDate.at(LocalDateTime.of(2026, 3, 12, 8, 0)));

        process.fireTimer(Elements.ESCALATION_DUE).waitsAt(Elements.FOLLOW_UP_DEADLINE);

        verify(escalations).escalate(ID);
        process.complete(Elements.FOLLOW_UP_DEADLINE).endedBy(Elements.FOLLOWED_UP);
    }

    @Test
    void endsBeforeTheTeamLeaderIsAskedWhenTheTaskIsDone() {
        start().receive(Messages.SETTLED).endedBy(Elements.NOT_NEEDED);

        verify(escalations, never()).escalate(ID);
    }

    @Test
    void takesTheTaskFromTheTeamLeaderWhenTheDeadlineIsMoved() {
        start().fireTimer(Elements.ESCALATION_DUE).receive(Messages.SETTLED).endedBy(Elements.NOT_NEEDED);
    }

    private ProcessDriver start() {
        return process.start(
                Map.of("deadlineId", ID.toString(), "escalateAt", EngineDate.at(LocalDateTime.of(2026, 3, 12, 8, 0))));
    }
}
