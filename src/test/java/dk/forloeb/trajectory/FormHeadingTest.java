package dk.forloeb.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.screening.ScreeningExample;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormHeadingTest {

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CitizenService citizens = mock(CitizenService.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final FormHeading heading = new FormHeading(trajectories, citizens, user, accessLog);
    private final TrajectoryView trajectory = TrajectoryExample.aTrajectory().view();

    @BeforeEach
    void record() {
        when(trajectories.citizenOf(trajectory)).thenReturn(ScreeningExample.citizen());
        when(citizens.cpr(any())).thenReturn(Cpr.parse("1502901111", LocalDate.of(2026, 3, 2)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SCREENER", "CASEWORKER", "PHYSICIAN", "COMPANY_CONSULTANT"})
    void showsTheWholeNumberToWhoNeedsItAndLogsThat(Role role) {
        when(user.roles()).thenReturn(Set.of(role.key()));

        assertThat(heading.withWholeCpr(trajectory, "lay-plan")).containsEntry("cpr", "150290-1111");
        verify(accessLog).record(AccessLog.Action.READ, trajectory.no(), "cpr:lay-plan");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TEAM_LEADER", "MENTOR", "PROCESS_OWNER"})
    void masksTheNumberForOthers(Role role) {
        when(user.roles()).thenReturn(Set.of(role.key()));

        assertThat(heading.withWholeCpr(trajectory, "lay-plan")).containsEntry("cpr", "150290-****");
        verifyNoInteractions(accessLog);
    }
}
