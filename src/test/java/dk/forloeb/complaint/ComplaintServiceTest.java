package dk.forloeb.complaint;

import static dk.forloeb.complaint.ComplaintExample.COMPLAIN_BY;
import static dk.forloeb.complaint.ComplaintExample.DECISION;
import static dk.forloeb.complaint.ComplaintExample.NO;
import static dk.forloeb.complaint.ComplaintExample.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.TrajectoryService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;

class ComplaintServiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 30);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-30T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));
    private static final UUID ANEW = new UUID(8, 8);

    private final ComplaintRepository repository = mock(ComplaintRepository.class);
    private final DecisionService decisions = mock(DecisionService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final LetterService letters = mock(LetterService.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final ComplaintService complaints =
            new ComplaintService(repository, decisions, trajectories, letters, cipher, currentUser, CLOCK);

    @BeforeEach
    void record() {
        when(repository.save(any())).thenAnswer(call -> {
            Complaint complaint = call.getArgument(0);
            when(repository.findById(complaint.getId())).thenReturn(Optional.of(complaint));
            return complaint;
        });
        when(cipher.encrypt(anyString())).thenAnswer(call -> "sealed " + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.getArgument(0, String.class).substring(7));
        when(decisions.decision(DECISION)).thenReturn(ComplaintExample.decision(DecisionStatus.MEDDELT));
        when(decisions.makers(DECISION)).thenReturn(Set.of("author", "leader"));
        when(decisions.openAfterComplaint(NO, "TILBUD")).thenReturn(ANEW);
        as("author");
    }

    @Test
    void numbersComplaintsAndTakesOneAtATime() {
        when(repository.countByDecisionId(DECISION)).thenReturn(1);
        UUID id = register(SENT.plusDays(3));
        assertThat(complaints.complaint(id).no()).isEqualTo(NO + "-A1-K2");
        verify(trajectories).record(NO, EventKind.KLAGE_MODTAGET, NO + "-A1-K2");

        Complaint open = repository.findById(id).orElseThrow();
        when(repository.findFirstByDecisionIdAndStatusNot(DECISION, ComplaintStatus.AFSLUTTET))
                .thenReturn(Optional.of(open));
        assertThat(complaints.problem(ComplaintExample.decision(DecisionStatus.MEDDELT)))
                .hasValueSatisfying(problem -> assertThat(problem).contains(NO + "-A1-K2"));
        assertThatThrownBy(() -> register(SENT.plusDays(3))).isInstanceOf(ComplaintRefusedException.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEDDELT")
    void takesNoneBeforeTheCitizenHasTheDecision(DecisionStatus status) {
        when(decisions.decision(DECISION)).thenReturn(ComplaintExample.decision(status));

        assertThatThrownBy(() -> register(SENT)).isInstanceOf(ComplaintRefusedException.class);
    }

    @Test
    void tellsTheCitizenOnceThatALateComplaintIsLookedAtToo() {
        UUID id = register(COMPLAIN_BY.plusDays(1));

        complaints.sendReceipt(id);
        complaints.sendReceipt(id);

        LetterOrder receipt = letter();
        assertThat(receipt.kind()).isEqualTo(LetterKind.L14);
        assertThat(receipt.values())
                .containsEntry(LetterField.KLAGE_NR, NO + "-A1-K1")
                .containsEntry(LetterField.KLAGE_MODTAGET, "30. marts 2026")
                .containsEntry(LetterField.KLAGEINSTANS, "Ankestyrelsen");
        assertThat(receipt.values().get(LetterField.RETTIDIGHED))
                .contains("29. marts 2026")
                .contains("for sent");
        assertThat(LetterKind.L14.fields()).containsAll(receipt.values().keySet());
    }

    @Test
    void saysToThoseWhoMadeTheDecisionThatAnotherLooksAtIt() {
        UUID id = received();
        assertThat(complaints.reassessmentProblem(id)).isPresent();
        assertThatThrownBy(() -> complaints.reassess(id, Reassessment.FASTHOLDT, "Grund"))
                .isInstanceOf(ComplaintRefusedException.class);

        as("other");
        assertThat(complaints.reassessmentProblem(id)).isEmpty();
    }

    @Test
    void passesAComplaintOnWithTheReasonsOnce() {
        UUID id = received();
        as("other");
        assertThat(complaints.reassess(id, Reassessment.FASTHOLDT, "Grund")).isEmpty();

        complaints.forward(id);
        complaints.forward(id);

        assertThat(complaints.complaint(id).forwardedOn()).isEqualTo(TODAY);
        LetterOrder passedOn = letter();
        assertThat(passedOn.kind()).isEqualTo(LetterKind.L15);
        assertThat(passedOn.values())
                .containsEntry(LetterField.RESULTAT, "Vi fastholder afgørelsen.")
                .containsEntry(LetterField.BEGRUNDELSE, "Grund");
        assertThat(LetterKind.L15.fields()).containsAll(passedOn.values().keySet());
        verify(trajectories, times(1)).record(NO, EventKind.KLAGE_VIDERESENDT, NO + "-A1-K1");
    }

    @Test
    void opensANewDecisionForWhatChangesAndForWhatTheBoardSendsBack() {
        UUID id = received();
        as("other");
        assertThat(complaints.reassess(id, Reassessment.DELVIST, "Grund")).contains(ANEW);
        complaints.forward(id);
        assertThat(letter().values().get(LetterField.RESULTAT)).contains("en del af afgørelsen");

        assertThat(complaints.answer(id, BoardAnswer.HJEMVIST, TODAY, "Undersøg mere."))
                .contains(ANEW);
        assertThat(complaints.complaint(id)).satisfies(view -> {
            assertThat(view.overturnedBy()).isEqualTo(ANEW);
            assertThat(view.renewedBy()).isEqualTo(ANEW);
            assertThat(view.status()).isEqualTo(ComplaintStatus.AFSLUTTET);
        });
        verify(decisions, times(2)).openAfterComplaint(NO, "TILBUD");
    }

    @Test
    void followsTheBoardWithoutANewDecision() {
        UUID id = received();
        as("other");
        complaints.reassess(id, Reassessment.FASTHOLDT, "Grund");
        complaints.forward(id);
        complaints.answer(id, BoardAnswer.AENDRET, TODAY, "Bevilg kurset.");
        complaints.implement(id, TODAY, "Kurset er bevilget.");

        assertThat(complaints.texts(id).followUp()).isEqualTo("Bevilg kurset.");
        assertThat(complaints.texts(id).implemented()).isEqualTo("Kurset er bevilget.");
        verify(trajectories).record(NO, EventKind.KLAGE_GENNEMFOERT, NO + "-A1-K1");
        verify(decisions, never()).openAfterComplaint(any(), any());
    }

    @Test
    void knowsFromWhichDayTheReassessmentCounts() {
        Complaint newest = repository.findById(received()).orElseThrow();
        when(repository.findFirstByTrajectoryNoAndStatusOrderByReceiptSentAtDesc(NO, ComplaintStatus.GENVURDERES))
                .thenReturn(Optional.of(newest));
        when(repository.findByTrajectoryNoOrderByRegisteredAt(NO)).thenReturn(List.of(newest));

        assertThat(complaints.reassessedFrom(NO)).contains(SENT.plusDays(3));
        assertThat(complaints.complaints(NO)).hasSize(1);
    }

    @Test
    void knowsNoComplaintThatIsNotThere() {
        assertThatIllegalStateException().isThrownBy(() -> complaints.complaint(new UUID(0, 0)));
    }

    private UUID received() {
        UUID id = register(SENT.plusDays(3));
        repository.findById(id).orElseThrow().sendReceipt(TODAY.atStartOfDay());
        return id;
    }

    private UUID register(LocalDate on) {
        return complaints.register(DECISION, ComplaintExample.report(on));
    }

    private LetterOrder letter() {
        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters, times(1)).write(order.capture());
        return order.getValue();
    }

    private void as(String user) {
        when(currentUser.id()).thenReturn(user);
        when(currentUser.roles()).thenReturn(Set.of("caseworker"));
    }
}
