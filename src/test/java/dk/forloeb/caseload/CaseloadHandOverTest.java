package dk.forloeb.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import dk.forloeb.caseload.BoardQuery.Caseworker;
import dk.forloeb.interruption.CaseworkerHandOver;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.Role;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one row of a hand-over means for the others. */
class CaseloadHandOverTest {

    private static final List<String> NOS = List.of("F-2026-000001", "F-2026-000002", "F-2026-000003");
    private static final String REASON = "Signe er på barsel fra mandag.";

    private final BoardQuery query = mock(BoardQuery.class);
    private final CaseworkerHandOver one = mock(CaseworkerHandOver.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final CaseloadHandOver handOver = new CaseloadHandOver(
            query, one, trajectories, user, mock(AccessLog.class), new TransactionTemplate(transactions));

    @BeforeEach
    void aTeamLeaderAndThreeOfSignes() {
        when(user.roles()).thenReturn(Set.of(Role.TEAM_LEADER.key()));
        when(query.caseworkers()).thenReturn(Map.of("nina", new Caseworker("Nina Ny", OrgUnit.CENTER_NORD, true)));
        TrajectoryView signes = mock(TrajectoryView.class);
        when(signes.status()).thenReturn(TrajectoryStatus.AKTIV);
        when(signes.caseworkerId()).thenReturn("signe");
        when(signes.orgUnit()).thenReturn(OrgUnit.CENTER_NORD);
        when(trajectories.exists(anyString())).thenReturn(true);
        when(trajectories.trajectory(anyString())).thenReturn(signes);
    }

    @Test
    void aConflictOnOneKeepsNoneOfTheOthersBack() {
        doThrow(new OptimisticLockingFailureException("changed")).when(one).choose(NOS.get(1), "nina", REASON);

        HandOverResult result = handOver.move(UUID.randomUUID(), NOS, "nina", REASON);

        assertThat(result.moved()).isEqualTo(2);
        assertThat(result.refused())
                .containsExactly(Map.entry(NOS.get(1), "Forløbet blev ændret imens. Se det igennem, og prøv igen."));
        verify(one, never()).tellCitizen(eq(NOS.get(1)), any());
        verify(one).tellCitizen(eq(NOS.get(2)), any());
        verify(transactions, times(2)).commit(any());
        verify(transactions).rollback(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u0085"})
    void aControlCharacterInTheReasonIsRefused(String character) {
        assertThatThrownBy(() -> handOver.move(UUID.randomUUID(), NOS, "nina", character + REASON))
                .isInstanceOf(BoardRefusedException.class)
                .hasMessage("Begrundelsen indeholder et usynligt styretegn. Skriv den igen.");
        verifyNoInteractions(one, transactions);
    }

    @Test
    void aReasonMayHaveLines() {
        assertThat(handOver.move(UUID.randomUUID(), NOS, "nina", REASON + "\r\n\tTak.")
                        .moved())
                .isEqualTo(3);
    }
}
