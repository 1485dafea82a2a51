package dk.forloeb.coordination;

import static dk.forloeb.coordination.RequestExample.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
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

class ConsentRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final UUID ID = new UUID(1, 1);

    private final ConsentService consents = mock(ConsentService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final LetterService letters = mock(LetterService.class);
    private final ConsentRegister register = new ConsentRegister(
            consents,
            trajectories,
            letters,
            new ConsentProperties(12, 14, Duration.ofMinutes(10)),
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Copenhagen")));

    @Test
    void sendsTheDeclarationToWhoeverConsents() {
        ConsentGiven yes = answer(true);
        when(consents.register(NO, yes)).thenReturn(ID);
        when(consents.standingFor(NO, ConsentPurpose.TVAERGAAENDE))
                .thenReturn(Optional.of(new ConsentView(
                        ID,
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
                        ConsentStanding.GAELDER)));

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
