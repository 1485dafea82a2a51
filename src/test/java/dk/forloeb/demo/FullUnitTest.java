package dk.forloeb.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class FullUnitTest {

    private final RepositoryService repository = mock(RepositoryService.class);
    private final DeploymentBuilder deployment = mock(DeploymentBuilder.class, RETURNS_SELF);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);

    @Test
    void leavesTheSeatsThatAreTakenOrPromisedAndTheOtherUnitAlone() {
        when(repository.createDeployment()).thenReturn(deployment);
        when(trajectories.seatsTaken(OrgUnit.CENTER_SYD)).thenReturn(17L);
        trajectory("A", OrgUnit.CENTER_SYD, TrajectoryStatus.HENVIST);
        trajectory("B", OrgUnit.CENTER_SYD, TrajectoryStatus.AKTIV);
        trajectory("C", OrgUnit.CENTER_NORD, TrajectoryStatus.HENVIST);

        new FullUnit(repository, trajectories).takeAway(List.of("A", "B", "C"));

        ArgumentCaptor<DmnModelInstance> table = ArgumentCaptor.forClass(DmnModelInstance.class);
        verify(deployment).addModelInstance(anyString(), table.capture());
        verify(deployment).deploy();
        assertThat(Dmn.convertToString(table.getValue()))
                .contains(
                        "<text>18</text>",
                        "\"Center Syd har 18 pladser i demoen.\"",
                        "\"Center Nord har 60 pladser.\"");
    }

    private void trajectory(String no, OrgUnit unit, TrajectoryStatus status) {
        TrajectoryView trajectory = mock(TrajectoryView.class);
        when(trajectory.orgUnit()).thenReturn(unit);
        when(trajectory.status()).thenReturn(status);
        when(trajectories.trajectory(no)).thenReturn(trajectory);
    }
}
