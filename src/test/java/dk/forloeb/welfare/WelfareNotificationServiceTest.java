package dk.forloeb.welfare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.Staff;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterProperties;
import dk.forloeb.letter.LetterService;
import dk.forloeb.letter.Recipient;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** A notification about a child: once, by whoever has to do with the citizen, and nowhere but in the letter. */
class WelfareNotificationServiceTest {

    private static final String NO = "F-2026-000001";
    private static final WelfareNotification WORRY =
            new WelfareNotification(NO, "Bo Prøve", 7, Urgency.AKUT, "Bo var alene hjemme i to dage.", false);

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final LetterService letters = mock(LetterService.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessLog log = mock(AccessLog.class);
    private final Staff staff = mock(Staff.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private static final String OCCASION = "BARN:" + UUID.nameUUIDFromBytes("f1".getBytes(StandardCharsets.UTF_8));

    private final WelfareNotificationService service = new WelfareNotificationService(
            new CaseAccess(trajectories, new FixedCaseworker(user, mock(CoverService.class)), user, log),
            letters,
            properties(),
            staff,
            cipher,
            log,
            user,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @BeforeEach
    void teamLeader() {
        when(user.id()).thenReturn("teamleder");
        when(user.roles()).thenReturn(Set.of("team-leader"));
        when(staff.nameOf("teamleder")).thenReturn("Tove Teamleder");
        when(cipher.fingerprint("Bo Prøve\nBo var alene hjemme i to dage.")).thenReturn("f1");
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
    }

    @Test
    void tellsTheOfficeAndNobodyElse() {
        assertThat(service.problems(WORRY)).isEmpty();

        service.send(WORRY);

        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(order.capture());
        assertThat(order.getValue().kind()).isEqualTo(LetterKind.L23);
        assertThat(order.getValue().occasion()).isEqualTo(OCCASION);
        assertThat(order.getValue().recipient())
                .isEqualTo(Recipient.administration("Børn og Unge", "12345670", "Prøveplads 3"));
        assertThat(order.getValue().values())
                .containsEntry(LetterField.BARN_NAVN, "Bo Prøve")
                .containsEntry(LetterField.BARN_ALDER, "7")
                .containsEntry(LetterField.HAST, "Akut: barnet kan være i fare nu")
                .containsEntry(LetterField.FAKTA, "Bo var alene hjemme i to dage.")
                .containsEntry(LetterField.FORAELDRE_VED_DET, "Nej")
                .containsEntry(LetterField.UNDERRETTER, "Tove Teamleder");
        verify(log).record(AccessLog.Action.WRITE, NO, "notify-child-welfare");
        verify(trajectories, never()).record(any(), any(), any());
        verify(trajectories, never()).note(any(), any(), any());
        assertThat(WORRY).hasToString("WelfareNotification[F-2026-000001]");
    }

    @Test
    void takesTheSameOnce() {
        when(letters.isWritten(NO, LetterKind.L23, OCCASION)).thenReturn(true);

        assertThat(service.problems(WORRY)).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("allerede sendt"));
    }

    @Test
    void takesNoneFromAStranger() {
        when(user.id()).thenReturn("sagsbehandler9");
        when(user.roles()).thenReturn(Set.of("caseworker"));

        assertThatThrownBy(() -> service.problems(WORRY)).isInstanceOf(UnknownTrajectoryException.class);
        assertThatThrownBy(() -> service.send(WORRY)).isInstanceOf(UnknownTrajectoryException.class);
        verify(letters, never()).write(any());
        verify(log, org.mockito.Mockito.times(2)).refused(eq(NO), eq("notify-child-welfare"));
    }

    private static LetterProperties properties() {
        return new LetterProperties(
                null,
                null,
                null,
                null,
                null,
                null,
                new LetterProperties.Office("Børn og Unge", "12345670", "Prøveplads 3"),
                null);
    }
}
