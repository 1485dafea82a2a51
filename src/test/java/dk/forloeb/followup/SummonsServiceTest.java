package dk.forloeb.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.engine.FieldError;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Summons: in good time, on an open day, once, by whoever has to do with the citizen. */
class SummonsServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 3, 13, 10, 0);

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final LetterService letters = mock(LetterService.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessLog log = mock(AccessLog.class);
    private final SummonsService service = new SummonsService(
            new CaseAccess(trajectories, new FixedCaseworker(user, mock(CoverService.class)), user, log),
            trajectories,
            letters,
            UsualCalendar.calendar(),
            new SummonsProperties(3),
            Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @BeforeEach
    void teamLeader() {
        when(user.id()).thenReturn("teamleder");
        when(user.roles()).thenReturn(Set.of("team-leader"));
        being(TrajectoryStatus.AKTIV);
    }

    @Test
    void writesWhenWhereAndWhatAbout() {
        assertThat(service.problems(at(FRIDAY))).isEmpty();

        service.summon(at(FRIDAY));

        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(order.capture());
        assertThat(order.getValue().kind()).isEqualTo(LetterKind.L02);
        assertThat(order.getValue().meetingStartsAt()).isEqualTo(FRIDAY);
        assertThat(order.getValue().values())
                .containsEntry(LetterField.MOEDE_DATO, "fredag den 13. marts 2026")
                .containsEntry(LetterField.MOEDE_TID, "10.00")
                .containsEntry(LetterField.MOEDE_STED, "Prøvevej 1")
                .containsEntry(LetterField.MOEDE_FORMAAL, "Om din plan.");
        verify(trajectories).record(NO, EventKind.INDKALDT, "2026-03-13T10:00");
    }

    @Test
    void refusesWhatComesTooSoonOnAClosedDayOrTwice() {
        assertThat(problem(FRIDAY.minusDays(1)))
                .contains("Vælg en dag fra den 13. marts 2026, 3 arbejdsdage fra i dag");
        assertThat(problem(FRIDAY.plusDays(1))).contains("kommunen lukket");
        when(letters.isWritten(NO, LetterKind.L02, "SAMTALE:2026-03-13T10:00")).thenReturn(true);
        assertThat(problem(FRIDAY)).isEqualTo("Borgeren er allerede indkaldt til den tid.");
        when(trajectories.pausedUntil(NO)).thenReturn(Optional.of(FRIDAY.toLocalDate()));
        assertThat(problem(FRIDAY)).contains("Forløbet holder pause til og med den 13. marts 2026");
        being(TrajectoryStatus.EFTERVAERN);
        assertThat(problem(FRIDAY)).contains("ikke i et forløb, der er i gang");
        being(TrajectoryStatus.LUKKET);
        assertThat(problem(FRIDAY)).contains("ikke i et forløb, der er i gang");
    }

    @Test
    void tellsAStrangerNothing() {
        when(user.roles()).thenReturn(Set.of("caseworker"));
        when(user.id()).thenReturn("another");

        assertThatThrownBy(() -> service.problems(at(FRIDAY))).isInstanceOf(UnknownTrajectoryException.class);
        assertThatThrownBy(() -> service.summon(at(FRIDAY))).isInstanceOf(UnknownTrajectoryException.class);
        verify(log, times(2)).refused(NO, "summon-citizen");
        verify(letters, never()).write(any());
    }

    private String problem(LocalDateTime startsAt) {
        return service.problems(at(startsAt)).stream()
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    private void being(TrajectoryStatus status) {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().being(status).view());
    }

    private static Summons at(LocalDateTime startsAt) {
        return new Summons(NO, startsAt, "Prøvevej 1", "Om din plan.");
    }
}
