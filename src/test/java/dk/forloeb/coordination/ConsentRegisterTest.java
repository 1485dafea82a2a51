package dk.forloeb.coordination;

import static dk.forloeb.coordination.RequestExample.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentProperties;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.ConsentService;
import dk.forloeb.trajectory.ConsentStanding;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.OptimisticLockingFailureException;

class ConsentRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID ID = new UUID(1, 1);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));

    private final ConsentService consents = mock(ConsentService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final LetterService letters = mock(LetterService.class);
    private final ConsentRenewal renewal = mock(ConsentRenewal.class);
    private final ConsentRegister register = new ConsentRegister(
            consents, trajectories, letters, renewal, new ConsentProperties(12, 14, Duration.ofMinutes(10)), CLOCK);

    @Test
    void sendsTheDeclarationToWhoeverConsents() {
        ConsentGiven yes = answer(true);
        when(consents.register(NO, yes)).thenReturn(ID);
        when(consents.standingFor(NO, ConsentPurpose.TVAERGAAENDE)).thenReturn(Optional.of(view(ID)));

        register.record(NO, yes, "Sagt ja i samtalen.");

        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(order.capture());
        assertThat(order.getValue().kind()).isEqualTo(LetterKind.L04);
        assertThat(order.getValue().occasion()).isEqualTo("SAMTYKKE:" + ID);
        assertThat(order.getValue().values())
                .containsEntry(LetterField.SAMTYKKE_FORMAAL, "Samarbejde med andre forvaltninger")
                .containsEntry(LetterField.SAMTYKKE_PARTER, "Kommunen og Socialforvaltningen")
                .containsEntry(LetterField.SAMTYKKE_OPLYSNINGER, "Sociale forhold")
                .containsEntry(LetterField.SAMTYKKE_GYLDIG_TIL, "2. september 2026");
        assertThat(LetterKind.L04.fields())
                .containsAll(order.getValue().values().keySet());
        verify(trajectories).note(NO, NoteKind.SAMTYKKE, "Sagt ja i samtalen.");
    }

    @Test
    void writesNothingToWhoeverSaysNo() {
        register.record(NO, answer(false), null);

        verify(letters, never()).write(any());
        verify(trajectories, never()).note(any(), any(), any());
    }

    @Test
    void knowsHowLongAConsentMayLast() {
        assertThat(register.latestDay()).isEqualTo(LocalDate.of(2027, 3, 2));
        assertThat(register.mostMonths()).isEqualTo(12);
    }

    @Test
    void tellsTheCaseworkerOnceThatAConsentRunsOut() {
        TrajectoryView trajectory = mock(TrajectoryView.class);
        when(trajectory.caseworkerId()).thenReturn("sagsbehandler");
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(consents.consent(ID)).thenReturn(view(ID));
        when(consents.claimNotice(ID)).thenReturn(true, false);

        assertThat(register.beginRenewal(ID)).isTrue();
        assertThat(register.beginRenewal(ID)).as("on another node").isFalse();

        verify(renewal, times(1)).begin(NO, "sagsbehandler", ID);
    }

    @Test
    void renewsAConsentWithANewAnswerAndItsDeclaration() {
        UUID renewed = new UUID(2, 2);
        when(consents.consent(ID)).thenReturn(view(ID));
        when(consents.consent(renewed)).thenReturn(view(renewed));
        when(consents.renew(ID, "MUNDTLIGT_NOTAT", TODAY.plusMonths(6))).thenReturn(renewed);

        register.renew(ID, "MUNDTLIGT_NOTAT", TODAY.plusMonths(6), "Sagt ja igen.");

        verify(trajectories).note(NO, NoteKind.SAMTYKKE, "Sagt ja igen.");
        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(order.capture());
        assertThat(order.getValue().occasion()).isEqualTo("SAMTYKKE:" + renewed);
        assertThat(register.consent(ID).id()).isEqualTo(ID);
    }

    @Test
    void looksAfterEachConsentThoughOneFails() {
        UUID other = new UUID(3, 3);
        when(consents.runningOut(TODAY.plusDays(14), 200)).thenReturn(List.of(ID));
        when(consents.runOut(200)).thenReturn(List.of(ID, other));
        when(consents.claimNotice(ID)).thenThrow(new OptimisticLockingFailureException("taken"));
        when(consents.expire(ID)).thenThrow(new IllegalStateException("broken"));
        when(consents.expire(other)).thenReturn(true);

        ConsentProperties policy = new ConsentProperties(12, 14, Duration.ofMinutes(10));
        assertThat(new ConsentWatch(consents, register, policy, CLOCK).runDue()).isEqualTo(1);
    }

    private static ConsentView view(UUID id) {
        return new ConsentView(
                id,
                NO,
                ConsentPurpose.TVAERGAAENDE,
                List.of("Socialforvaltningen"),
                Set.of(ConsentScope.SOCIALT),
                true,
                "DIGITALT",
                TODAY.atTime(10, 0),
                "sagsbehandler",
                TODAY.plusMonths(6),
                null,
                ConsentStanding.GAELDER);
    }

    private static ConsentGiven answer(boolean given) {
        return new ConsentGiven(
                ConsentPurpose.TVAERGAAENDE,
                List.of("SOF"),
                List.of("SOCIALT"),
                given,
                "DIGITALT",
                TODAY.plusMonths(6),
                null);
    }
}
