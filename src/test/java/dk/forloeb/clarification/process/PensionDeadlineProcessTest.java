package dk.forloeb.clarification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.clarification.PensionDays;
import dk.forloeb.clarification.PensionDeadlineService;
import dk.forloeb.clarification.process.PensionDeadlineModel.Elements;
import dk.forloeb.engine.EngineDate;
import dk.forloeb.engine.ProcessDriver;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PensionDeadlineProcessTest {

    private static final LocalDate DAY_60 = LocalDate.of(2026, 5, 1);
    private static final LocalDate DAY_75 = LocalDate.of(2026, 5, 16);
    private static final LocalDate DAY_90 = LocalDate.of(2026, 5, 31);

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ProcessDriver.coverage();

    private final PensionDeadlineService deadlines = mock(PensionDeadlineService.class);
    private final ProcessDriver process =
            new ProcessDriver(COVERAGE, "clarification/" + PensionDeadlineModel.PROCESS_ID);

    @BeforeEach
    void prepare() {
        when(deadlines.days(ProcessDriver.TRAJECTORY)).thenReturn(new PensionDays(DAY_60, DAY_75, DAY_90));
        when(deadlines.tellDelay(ProcessDriver.TRAJECTORY)).thenReturn(DAY_90.plusDays(30), DAY_90.plusDays(60));
        process.with("planPensionDeadlineDelegate", new PlanPensionDeadlineDelegate(deadlines))
                .with("sendDelayLetterDelegate", new SendDelayLetterDelegate(deadlines));
    }

    @AfterEach
    void reset() {
        process.reset();
    }

    @Test
    void remindsTheCaseworkerAndThenTheTeamLeader() {
        start().fireTimer(Elements.REMINDER_DAY)
                .waitsAt(Elements.REVIEW_PENSION_CASE)
                .fireTimer(Elements.TEAM_LEADER_DAY)
                .waitsAt(Elements.REVIEW_PENSION_CASE, Elements.SECURE_PENSION_DEADLINE)
                .complete(Elements.REVIEW_PENSION_CASE)
                .complete(Elements.SECURE_PENSION_DEADLINE)
                .waitsAt(Elements.DEADLINE_DAY);

        assertThat(process.variable("pensionReminderAt")).isEqualTo(EngineDate.startOf(DAY_60));
        assertThat(process.variable("pensionTeamLeaderAt")).isEqualTo(EngineDate.startOf(DAY_75));
        assertThat(process.variable("pensionDecisionBy")).isEqualTo(EngineDate.startOf(DAY_90.plusDays(1)));
        verify(deadlines, never()).tellDelay(ProcessDriver.TRAJECTORY);
    }

    @Test
    void writesTheCitizenTheDayAfterAndAgainOnEachNewOneThatPasses() {
        start().fireTimer(Elements.DEADLINE_DAY);
        verify(deadlines).tellDelay(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("pensionDecisionBy")).isEqualTo(EngineDate.startOf(DAY_90.plusDays(31)));

        process.fireTimer(Elements.NEW_DAY).waitsAt(Elements.NEW_DAY);
        verify(deadlines, times(2)).tellDelay(ProcessDriver.TRAJECTORY);
        assertThat(process.variable("pensionDecisionBy")).isEqualTo(EngineDate.startOf(DAY_90.plusDays(61)));
    }

    private ProcessDriver start() {
        return process.start(Map.of("caseworker", "sagsbehandler"));
    }
}
