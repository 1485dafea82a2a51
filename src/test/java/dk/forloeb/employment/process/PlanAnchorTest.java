package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.EventView;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanAnchorTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final PlanAnchor anchor = new PlanAnchor(trajectories);

    @ParameterizedTest
    @CsvSource({"KOMPETENCER_AFKLARET, KOMPETENCER", "HELBRED_VEJ, LAEGEGENNEMGANG", "GENOPTAGET, GENOPTAGELSE"})
    void theFirstPlanCountsFromWhatKeptItWaiting(EventKind kind, StartEvent start) {
        newest(kind);

        assertThat(anchor.anchorOf("UserTask_LayPlan", NO)).contains(new DeadlineStart(start, DAY));
    }

    @Test
    void aLaterPlanAndOtherTasksCountFromTheirOwnDay() {
        newest(EventKind.PLAN_LAGT);

        assertThat(anchor.anchorOf("UserTask_LayPlan", NO)).isEmpty();
        newest(EventKind.KOMPETENCER_AFKLARET);
        assertThat(anchor.anchorOf("UserTask_ChooseNextStep", NO)).isEmpty();
    }

    private void newest(EventKind kind) {
        when(trajectories.newestEvent(eq(NO), argThat(kinds -> kinds != null && kinds.contains(kind))))
                .thenReturn(Optional.of(new EventView(DAY.atTime(10, 0), "sagsbehandler", kind, null)));
    }
}
