package dk.forloeb.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.deadline.UsualCalendar;
import dk.forloeb.engine.Decisions;
import dk.forloeb.letter.LetterField;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.letter.LetterOrder;
import dk.forloeb.letter.LetterService;
import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.FieldCipher;
import dk.forloeb.trajectory.CoverService;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.FixedCaseworker;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryStatus;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class DecisionServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));

    private final DecisionRepository repository = mock(DecisionRepository.class);
    private final ReplyRepository replies = mock(ReplyRepository.class);
    private final RemarkRepository remarks = mock(RemarkRepository.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final LetterService letters = mock(LetterService.class);
    private final FieldCipher cipher = mock(FieldCipher.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final TrajectoryView trajectory = mock(TrajectoryView.class);
    private final DecisionService decisions = new DecisionService(
            repository,
            replies,
            remarks,
            trajectories,
            new FixedCaseworker(currentUser, mock(CoverService.class)),
            proposals,
            letters,
            UsualCalendar.calendar(),
            cipher,
            currentUser,
            CLOCK);
    private Decision decision;

    @BeforeEach
    void record() {
        when(repository.save(any())).thenAnswer(call -> {
            decision = call.getArgument(0);
            when(repository.findById(decision.getId())).thenReturn(Optional.of(decision));
            return decision;
        });
        when(cipher.encrypt(anyString())).thenAnswer(call -> "sealed " + call.getArgument(0));
        when(cipher.decrypt(anyString()))
                .thenAnswer(call -> call.getArgument(0, String.class).substring(7));
        when(proposals.ask(eq(NO), eq("decision-kind"), any())).thenAnswer(call -> answer(call.getArgument(2)));
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(trajectory.caseworkerId()).thenReturn("author");
        as("author", "caseworker");
    }

    @Test
    void knowsWhoHasToDoWithATrajectoryAndWhetherItRuns() {
        assertThat(decisions.isRelated(NO)).isTrue();
        as("author", "mentor");
        assertThat(decisions.isRelated(NO)).isFalse();
        as("other", "caseworker");
        assertThat(decisions.isRelated(NO)).isFalse();
        as("other", "team-leader");
        assertThat(decisions.isRelated(NO)).isTrue();

        when(trajectory.status()).thenReturn(TrajectoryStatus.AKTIV);
        assertThat(decisions.isRunning(NO)).isTrue();
        when(trajectory.status()).thenReturn(TrajectoryStatus.LUKKET);
        assertThat(decisions.isRunning(NO)).isFalse();
        when(trajectory.status()).thenReturn(TrajectoryStatus.PAUSE);
        when(trajectory.caseworkerId()).thenReturn(null);
        assertThat(decisions.isRunning(NO)).isFalse();
    }

    @Test
    void opensOnlyKindsThatTheTableKnowsAndNumbersThem() {
        when(repository.countByTrajectoryNo(NO)).thenReturn(2);

        assertThatIllegalArgumentException().isThrownBy(() -> decisions.open(NO, "UKENDT"));
        decisions.open(NO, "TILBUD");

        assertThat(decision.view().no()).isEqualTo(NO + "-A3");
        assertThat(decision.view().kindName()).isEqualTo("Tilbud");
        assertThat(decisions.proposedBasis(decision.getId())).isEqualTo("LAB kap. 6");
        verify(trajectories).record(NO, EventKind.AFGOERELSE_AABNET, NO + "-A3");
    }

    @Test
    void writesTheHearingWithItsTermAndTheDecisionWithReasonsAndGuidance() {
        UUID id = toApproval();
        as("leader", "team-leader");
        decisions.approve(id, "Enig");

        assertThat(decisions.send(id)).isTrue();

        ArgumentCaptor<LetterOrder> orders = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters, org.mockito.Mockito.times(2)).write(orders.capture());
        LetterOrder hearing = orders.getAllValues().get(0);
        assertThat(hearing.kind()).isEqualTo(LetterKind.L09);
        assertThat(hearing.values())
                .containsEntry(LetterField.SVARFRIST, "24. marts 2026")
                .containsEntry(LetterField.PAATAENKT_AFGOERELSE, "Vi påtænker")
                .containsEntry(LetterField.FAKTA, "Fakta");
        LetterOrder told = orders.getAllValues().get(1);
        assertThat(told.kind()).isEqualTo(LetterKind.L06);
        assertThat(told.values())
                .containsEntry(LetterField.BEGRUNDELSE, "Begrundelse")
                .containsEntry(LetterField.HOERINGSSVAR, "Set")
                .containsEntry(LetterField.RESULTAT, "Afslag")
                .containsEntry(LetterField.VILKAAR, "Ingen særlige vilkår.");
        assertThat(told.values().get(LetterField.KLAGEVEJLEDNING)).contains("28 dage", "Ankestyrelsen");
    }

    @Test
    void notesTheDeliveryOnceAndTellsTheProcessFromTheRecord() {
        UUID id = toApproval();
        as("leader", "team-leader");
        decisions.approve(id, "Enig");
        decisions.send(id);
        assertThatThrownBy(() -> decisions.delivery(id)).isInstanceOf(DecisionRefusedException.class);

        decisions.settleDelivery(id, TODAY);
        decisions.settleDelivery(id, TODAY.plusDays(3));

        assertThat(decisions.delivery(id)).contains(TODAY.plusDays(28));
        decisions.endComplaintPeriod(id);
        verify(trajectories).record(NO, EventKind.KLAGEFRIST_UDLOEBET, NO + "-A1");
    }

    /** Thursday 14 May 2026 is Ascension Day. */
    @Test
    void letsNobodyComplainTooLateBecauseOfAHoliday() {
        UUID id = toApproval();
        as("leader", "team-leader");
        decisions.approve(id, "Enig");
        decisions.send(id);

        decisions.settleDelivery(id, LocalDate.of(2026, 4, 16));

        assertThat(decisions.delivery(id)).contains(LocalDate.of(2026, 5, 15));
    }

    @Test
    void opensOneThatHasToBeMadeAfterAComplaint() {
        assertThat(decisions.hasToBeMade(decisions.open(NO, "TILBUD"))).isFalse();
        assertThat(decisions.hasToBeMade(decisions.openAfterComplaint(NO, "TILBUD")))
                .isTrue();
    }

    @Test
    void isNotOnItsWayWhenTheLetterIsStoppedAtOnce() {
        UUID id = toApproval();
        as("leader", "team-leader");
        decisions.approve(id, "Enig");
        doAnswer(call -> {
                    decisions.settleDelivery(id, null);
                    return null;
                })
                .when(letters)
                .write(any());

        assertThat(decisions.send(id)).isFalse();
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.IKKE_MEDDELT);
        assertThat(decisions.delivery(id)).isEmpty();
    }

    @Test
    void saysWhySomebodyCannotBeTheSecondPerson() {
        UUID id = toApproval();

        assertThat(decisions.approvalProblem(id))
                .hasValueSatisfying(why -> assertThat(why).contains("selv skrevet"));
        as("other", "caseworker");
        assertThat(decisions.approvalProblem(id))
                .hasValueSatisfying(why -> assertThat(why).contains("rolle"));
        as("leader", "team-leader");
        assertThat(decisions.approvalProblem(id)).isEmpty();
        decisions.sendBack(id, "Uklart");
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.BEGRUNDES);
        assertThat(decisions.missing(id)).contains(Missing.GODKENDELSE);
    }

    @Test
    void tellsOfAHearingThatWasLeftOut() {
        decisions.open(NO, "TILBUD");
        UUID id = decision.getId();
        decisions.draft(
                id,
                new DecisionDraft(
                        DecisionResult.AFSLAG, "LAB", "Fakta", "X", null, HearingException.LOVFRIST, "Derfor"));
        verify(trajectories).record(NO, EventKind.PARTSHOERING_UNDLADT, "LOVFRIST");
        decisions.reason(id, reasons(null));
        as("leader", "team-leader");
        decisions.approve(id, "Enig");
        decisions.send(id);

        ArgumentCaptor<LetterOrder> order = ArgumentCaptor.forClass(LetterOrder.class);
        verify(letters).write(order.capture());
        assertThat(order.getValue().values().get(LetterField.HOERINGSSVAR)).startsWith("Du er ikke blevet hørt");
    }

    @Test
    void keepsRepliesAndWhyAStepWasTaken() {
        UUID id = toApproval();
        ArgumentCaptor<DecisionReply> kept = ArgumentCaptor.forClass(DecisionReply.class);
        verify(replies).save(kept.capture());
        when(replies.findByDecisionIdOrderByRecordedAt(id)).thenReturn(List.of(kept.getValue()));
        assertThat(decisions.replies(id))
                .containsExactly(new ReplyView(TODAY, ReplyForm.MUNDTLIG, false, "Det passer ikke."));

        assertThat(decisions.lastRemark(id)).isEmpty();
        as("leader", "team-leader");
        decisions.sendBack(id, "Uklart");
        ArgumentCaptor<DecisionRemark> remark = ArgumentCaptor.forClass(DecisionRemark.class);
        verify(remarks).save(remark.capture());
        when(remarks.findFirstByDecisionIdOrderByMadeAtDesc(id)).thenReturn(Optional.of(remark.getValue()));
        assertThat(decisions.lastRemark(id)).isEqualTo("Afgørelse sendt tilbage: Uklart");
        as("author", "caseworker");
        decisions.redraft(id, "Nye oplysninger");
        assertThat(decision.view().status()).isEqualTo(DecisionStatus.UDKAST);
        verify(letters, never())
                .write(org.mockito.ArgumentMatchers.argThat(order -> order != null && order.kind() == LetterKind.L06));
    }

    @Test
    void findsDecisionsByNumberAndTrajectory() {
        decisions.open(NO, "TILBUD");
        when(repository.findByNo(NO + "-A1")).thenReturn(Optional.of(decision));
        when(repository.findByTrajectoryNoOrderByNo(NO)).thenReturn(List.of(decision));

        assertThat(decisions.byNo(NO + "-A1")).contains(decision.view());
        assertThat(decisions.decisions(NO)).containsExactly(decision.view());
        assertThat(decisions.texts(decision.getId()).facts()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> decisions.decision(new UUID(1, 1)));
    }

    private UUID toApproval() {
        decisions.open(NO, "TILBUD");
        UUID id = decision.getId();
        decisions.draft(
                id,
                new DecisionDraft(
                        DecisionResult.AFSLAG, "LAB", "Fakta", "Vi påtænker", TODAY.plusDays(14), null, null));
        assertThat(decisions.sendHearing(id)).isEqualTo(TODAY.plusDays(14));
        decisions.reply(id, new PartyReply(TODAY, ReplyForm.MUNDTLIG, "Det passer ikke."));
        decisions.reason(id, reasons("Set"));
        return id;
    }

    private static DecisionReasons reasons(String considered) {
        return new DecisionReasons(DecisionResult.AFSLAG, "LAB", "Fakta", considered, "Begrundelse", null, true);
    }

    private void as(String user, String role) {
        when(currentUser.id()).thenReturn(user);
        when(currentUser.roles()).thenReturn(Set.of(role));
    }

    private static Decisions.Outcome answer(Map<String, Object> inputs) {
        boolean known = "TILBUD".equals(inputs.get("kind")) && !"INDGREB".equals(inputs.get("result"));
        boolean adverse = !"BEVILGET".equals(inputs.get("result"));
        Map<String, Object> outputs = new HashMap<>();
        outputs.put("permitted", known);
        outputs.put("kindName", "Tilbud");
        outputs.put("adverse", adverse);
        outputs.put("hearingRequired", adverse);
        outputs.put("legalBasis", "LAB kap. 6");
        outputs.put("complaintBody", "Ankestyrelsen");
        outputs.put("complaintDays", 28);
        outputs.put("approverRole", "team-leader");
        outputs.put("hearingLetter", "L09");
        outputs.put("letter", "L06");
        outputs.put("otherReassesses", true);
        return new Decisions.Outcome("decision-kind", 1, List.of(new Decisions.Hit("Rule_02", outputs)));
    }
}
