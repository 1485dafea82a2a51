package dk.forloeb.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportAccessTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final TrajectoryView TRAJECTORY =
            TrajectoryExample.aTrajectory().being(TrajectoryStatus.AKTIV).view();

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CitizenTeam team = mock(CitizenTeam.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessLog log = mock(AccessLog.class);
    private final FixedCaseworker caseworker = new FixedCaseworker(user, mock(CoverService.class));
    private final ReportAccess access = new ReportAccess(trajectories, caseworker, Optional.of(team), user, log);

    @BeforeEach
    void record() {
        when(trajectories.exists(NO)).thenReturn(true);
        when(trajectories.trajectory(NO)).thenReturn(TRAJECTORY);
    }

    @Test
    void isForTheFixedCaseworkerAndTheTeamLeader() {
        actsAs(TRAJECTORY.caseworkerId(), Role.CASEWORKER);
        access.require(NO, "here");
        actsAs("anybody", Role.TEAM_LEADER);
        access.require(NO, "here");

        actsAs("another", Role.CASEWORKER);
        refused();
        actsAs(TRAJECTORY.caseworkerId(), Role.SCREENER);
        refused();
    }

    @Test
    void isForWhoeverMeetsTheCitizenInTheirOwnRole() {
        for (Role role : EnumSet.of(Role.MENTOR, Role.INSTRUCTOR, Role.COMPANY_CONSULTANT)) {
            actsAs("person-" + role.key(), role);
            refused();
            when(team.includes(NO, role, "person-" + role.key())).thenReturn(true);
            access.require(NO, "here");
        }
        when(team.includes(NO, Role.PHYSICIAN, "physician")).thenReturn(true);
        actsAs("physician", Role.PHYSICIAN);
        refused();
    }

    @Test
    void logsWhoWasTurnedAwayAndAnswersAsIfThereWereNoSuchTrajectory() {
        actsAs("another", Role.INSTRUCTOR);
        String foreign = refused();
        verify(log).refused(NO, "here");

        when(trajectories.exists(NO)).thenReturn(false);
        assertThat(refused()).isEqualTo(foreign);
        verify(log, times(1)).refused(anyString(), anyString());
    }

    @Test
    void isForNobodyBesideTheCaseworkerWhereNoModuleKnowsTheTeam() {
        actsAs("mentor", Role.MENTOR);
        var alone = new ReportAccess(trajectories, caseworker, Optional.empty(), user, log);

        assertThatThrownBy(() -> alone.require(NO, "here")).isInstanceOf(NotReportableException.class);
        verify(team, never()).includes(anyString(), any(), anyString());
    }

    private void actsAs(String id, Role... roles) {
        when(user.id()).thenReturn(id);
        when(user.roles()).thenReturn(Arrays.stream(roles).map(Role::key).collect(Collectors.toSet()));
    }

    private String refused() {
        Throwable refusal = catchThrowable(() -> access.require(NO, "here"));
        assertThat(refusal).isInstanceOf(NotReportableException.class);
        return refusal.getMessage();
    }
}
