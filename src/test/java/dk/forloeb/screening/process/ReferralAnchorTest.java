package dk.forloeb.screening.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReferralAnchorTest {

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ReferralAnchor anchor = new ReferralAnchor(trajectories);

    @Test
    void bothTasksOfScreeningShareTheDaysSinceTheReferral() {
        when(trajectories.trajectory(ProcessDriver.TRAJECTORY))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        var referredOn = new DeadlineStart(StartEvent.HENVISNING, LocalDate.of(2026, 1, 5));

        assertThat(anchor.anchorOf("UserTask_DescribeSituation", ProcessDriver.TRAJECTORY))
                .contains(referredOn);
        assertThat(anchor.anchorOf("UserTask_AssessTargetGroup", ProcessDriver.TRAJECTORY))
                .contains(referredOn);
        assertThat(anchor.anchorOf("UserTask_ChooseCaseworker", ProcessDriver.TRAJECTORY))
                .isEmpty();
    }
}
