package dk.forloeb.fileaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.CaseAccess;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Requests to see files or data: registered once, answered once, and what is left out never without a word why. */
class AccessRequestServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String REASON = "Notatet nævner borgerens nabo.";

    private final AccessRequestRepository requests = mock(AccessRequestRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final LetterService letters = mock(LetterService.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final AccessLog log = mock(AccessLog.class);
    private final AccessRequestService service = new AccessRequestService(
            requests,
            new CaseAccess(trajectories, new FixedCaseworker(user, mock(CoverService.class)), user, log),
            trajectories,
            letters,
            cipher,
            user,
            Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ZoneId.of("Europe/Copenhagen")));
    private UUID id;

    @BeforeEach
    void teamLeader() {
        when(user.id()).thenReturn("teamleder");
        when(user.roles()).thenReturn(Set.of("team-leader"));
        when(cipher.encrypt(anyString())).thenAnswer(call -> "#" + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.<String>getArgument(0).substring(1));
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(requests.saveAndFlush(any())).thenAnswer(call -> {
            AccessRequest saved = call.getArgument(0);
            when(requests.findById(saved.getId())).thenReturn(Optional.of(saved));
            return saved;
        });
        when(requests.findByOpenKey(any())).thenReturn(Optional.empty());
    }

    @Test
    void tellsWhatIsLeftOutByWhichRuleAndHowToComplain() {
        id = service.register(report(AccessKind.AKTINDSIGT, TODAY));
        verify(trajectories).record(NO, EventKind.INDSIGT_ANMODET, "AKTINDSIGT");
        AccessAnswer answer = new AccessAnswer("Planen", Set.of(ExemptionBasis.ANDRE), REASON);
        assertThat(service.problem(id, answer)).isEmpty();

        service.answer(id, answer);
        service.sendAnswer(id);

        verify(trajectories).record(NO, EventKind.INDSIGT_BESVARET, "AKTINDSIGT");
        LetterOrder letter = letter();
        assertThat(letter.kind()).isEqualTo(LetterKind.L22);
        assertThat(letter.occasion()).isEqualTo("INDSIGT:" + id);
        assertThat(letter.values())
                .containsEntry(LetterField.ANMODNING_MODTAGET, "10. marts 2026")
                .containsEntry(LetterField.DOKUMENTER, "Planen");
        assertThat(letter.values().get(LetterField.UNDTAGELSER))
                .contains("Hensyn til andre (forvaltningsloven § 15 b)", REASON);
        assertThat(letter.values().get(LetterField.KLAGEVEJLEDNING))
                .startsWith("Du kan klage til Ankestyrelsen inden fire uger");
        assertThat(letter.kind().fields()).containsAll(letter.values().keySet());
        assertThat(service.request(id).status()).isEqualTo(AccessStatus.BESVARET);
        assertThat(service.request(id).answeredBy()).isEqualTo("teamleder");
        assertThat(answer).hasToString("AccessAnswer[[ANDRE]]");
    }

    @Test
    void saysThatNothingIsLeftOut() {
        id = service.register(report(AccessKind.INDSIGT, TODAY));
        service.answer(id, new AccessAnswer("Alle oplysninger", Set.of(), null));
        service.sendAnswer(id);

        assertThat(letter().values())
                .containsEntry(LetterField.UNDTAGELSER, "Vi har ikke undtaget noget.")
                .hasEntrySatisfying(LetterField.KLAGEVEJLEDNING, text -> assertThat(text)
                        .startsWith("Du har fået det, du bad om.")
                        .contains("Datatilsynet"));
    }

    @Test
    void leavesNothingOutByARuleOfTheOtherRightOrWithoutAReason() {
        id = service.register(report(AccessKind.INDSIGT, TODAY));
        AccessAnswer wrong = new AccessAnswer("Alt", Set.of(ExemptionBasis.INTERNE), REASON);

        assertThat(service.problem(id, wrong)).hasValueSatisfying(text -> assertThat(text)
                .isEqualTo("»Interne dokumenter (forvaltningsloven § 12)« gælder ikke for denne anmodning."
                        + " Vælg en regel, der gør."));
        assertThatIllegalStateException().isThrownBy(() -> service.answer(id, wrong));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessAnswer("Alt", Set.of(ExemptionBasis.HENSYN), null));
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessAnswer("Alt", Set.of(), REASON));
    }

    @Test
    void isAnsweredOnce() {
        id = service.register(report(AccessKind.INDSIGT, TODAY));
        AccessAnswer answer = new AccessAnswer("Alt", Set.of(), null);
        service.answer(id, answer);

        assertThatIllegalStateException().isThrownBy(() -> service.answer(id, answer));
        assertThatIllegalStateException().isThrownBy(() -> service.request(new UUID(1, 1)));
    }

    @Test
    void refusesADayThatCannotBeAndASecondRequestOfTheSameKind() {
        LocalDate referred = trajectories.trajectory(NO).referredOn();

        assertThat(service.problems(report(AccessKind.INDSIGT, TODAY))).isEmpty();
        assertThat(problem(TODAY.plusDays(1))).contains("fremtiden");
        assertThat(problem(referred.minusDays(1))).contains("før borgerens forløb");
        AccessRequest open = mock(AccessRequest.class);
        when(open.view())
                .thenReturn(new AccessRequestView(
                        new UUID(2, 2),
                        NO,
                        AccessKind.INDSIGT,
                        AccessStatus.MODTAGET,
                        TODAY,
                        AccessChannel.BREV,
                        null));
        when(requests.findByOpenKey(NO + ":INDSIGT")).thenReturn(Optional.of(open));
        assertThat(problem(TODAY)).contains("allerede en åben anmodning");
        assertThat(service.answeredFrom(NO, AccessKind.INDSIGT)).contains(TODAY);
        assertThat(service.problems(report(AccessKind.AKTINDSIGT, TODAY))).isEmpty();
    }

    @Test
    void takesNoneFromAStranger() {
        when(user.id()).thenReturn("sagsbehandler9");
        when(user.roles()).thenReturn(Set.of("caseworker"));

        assertThatThrownBy(() -> service.problems(report(AccessKind.INDSIGT, TODAY)))
                .isInstanceOf(UnknownTrajectoryException.class);
        assertThatThrownBy(() -> service.register(report(AccessKind.INDSIGT, TODAY)))
                .isInstanceOf(UnknownTrajectoryException.class);
        verify(requests, never()).saveAndFlush(any());
    }

    private String problem(LocalDate receivedOn) {
        return service.problems(report(AccessKind.INDSIGT, receivedOn)).get(0).message();
    }

    private LetterOrder letter() {
        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(order.capture());
        return order.getValue();
    }

    private static AccessReport report(AccessKind kind, LocalDate receivedOn) {
        return new AccessReport(NO, kind, receivedOn, AccessChannel.BREV);
    }
}
