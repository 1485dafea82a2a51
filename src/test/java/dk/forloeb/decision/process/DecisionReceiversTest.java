package dk.forloeb.decision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.decision.DecisionDraft;
import dk.forloeb.decision.DecisionProperties;
import dk.forloeb.decision.DecisionReasons;
import dk.forloeb.decision.DecisionResult;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionTexts;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.HearingException;
import dk.forloeb.decision.KindRules;
import dk.forloeb.decision.PartyReply;
import dk.forloeb.decision.ReplyForm;
import dk.forloeb.decision.ReplyView;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.engine.Staff;
import dk.forloeb.letter.LetterKind;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final UUID ID = new UUID(7, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));
    private static final String TEXT = "Borgeren har søgt om et kursus.";

    private final DecisionService decisions = mock(DecisionService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final Staff staff = mock(Staff.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final DecisionOnForm onForm = new DecisionOnForm(decisions, heading, CLOCK);
    private final DecisionProperties policy = new DecisionProperties(14, 7, 5);

    @BeforeEach
    void record() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        heard(null);
        when(decisions.texts(ID)).thenReturn(new DecisionTexts("", "", "", "", "", "", "", "Du kan klage."));
        when(decisions.lastRemark(ID)).thenReturn("Afgørelse sendt tilbage: Uklart.");
        when(decisions.proposedBasis(ID)).thenReturn("LAB kap. 6");
        when(decisions.rules(ID, DecisionResult.AFSLAG)).thenReturn(rules(true, true));
        when(decisions.rules(ID, DecisionResult.BEVILGET)).thenReturn(rules(true, false));
        when(decisions.rules(ID, DecisionResult.INDGREB)).thenReturn(rules(false, true));
        when(decisions.approvalProblem(ID)).thenReturn(Optional.empty());
        when(decisions.replies(ID))
                .thenReturn(List.of(new ReplyView(TODAY, ReplyForm.MUNDTLIG, true, "Det passer ikke.")));
    }

    @Test
    void opensADecisionForWhoeverHasToDoWithARunningTrajectory() {
        TrajectoryView trajectory = mock(TrajectoryView.class);
        when(trajectory.caseworkerId()).thenReturn("sagsbehandler");
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(decisions.open(NO, "TILBUD")).thenReturn(ID);
        FilledForm form = form(new MakeDecisionReceiver(decisions, trajectories, accessLog))
                .with("trajectoryNo", NO)
                .with("decisionKind", "TILBUD");

        refused(form, "Kun borgerens egen sagsbehandler");
        verify(accessLog).refused(NO, "form:make-decision");
        when(decisions.isRelated(NO)).thenReturn(true);
        refused(form, "ikke i gang");
        when(decisions.isRunning(NO)).thenReturn(true);
        assertThat(form.submit().variables())
                .containsEntry("decisionId", ID.toString())
                .containsEntry("caseworker", "sagsbehandler");
        UnknownTrajectoryException unknown = mock(UnknownTrajectoryException.class);
        when(unknown.getMessage()).thenReturn("Der findes intet forløb med det nummer.");
        when(decisions.isRelated(NO)).thenThrow(unknown);
        refused(form, "intet forløb");
    }

    @Test
    void draftsWithTimeEnoughForAReplyOrWithARecordedException() {
        FilledForm form = form(new DraftDecisionReceiver(decisions, onForm, policy, CLOCK))
                .with("result", "AFSLAG")
                .with("legalBasis", "LAB kap. 6")
                .with("facts", TEXT)
                .with("intendedDecision", TEXT)
                .with("hearing", "HOERES")
                .with("replyBy", "2026-03-16");

        assertThat(form.prefill())
                .containsEntry("replyBy", TODAY.plusDays(14))
                .containsEntry("legalBasis", "LAB kap. 6");
        refused(form, "mindst 7 dage");
        refused(form.with("result", "INDGREB"), "ikke have det resultat");
        form.with("result", "AFSLAG").with("replyBy", "2026-03-17");
        assertThat(form.submit().variables()).containsEntry("hearingWanted", true);
        verify(decisions)
                .draft(
                        ID,
                        new DecisionDraft(
                                DecisionResult.AFSLAG, "LAB kap. 6", TEXT, TEXT, TODAY.plusDays(7), null, null));

        refused(form.with("hearing", "IKKE_KRAEVET"), "kræver partshøring");
        form.with("hearing", "UNDTAGET").with("exception", "LOVFRIST").with("exceptionReason", TEXT);
        assertThat(form.submit().variables()).containsEntry("hearingWanted", false);
        verify(decisions)
                .draft(
                        ID,
                        new DecisionDraft(
                                DecisionResult.AFSLAG,
                                "LAB kap. 6",
                                TEXT,
                                TEXT,
                                null,
                                HearingException.LOVFRIST,
                                TEXT));
        form.with("hearing", "IKKE_KRAEVET").with("result", "BEVILGET").submit();
    }

    @Test
    void takesAReplyOnADayOnWhichItCanHaveCome() {
        FilledForm form = form(new RecordPartyReplyReceiver(decisions, onForm))
                .with("replyForm", "MUNDTLIG")
                .with("reply", TEXT)
                .with("repliedOn", "2026-03-11");

        assertThat(form.prefill()).containsEntry("hearingSentOn", "01.03.2026").containsEntry("replyBy", "15.03.2026");
        refused(form, "fremtiden");
        refused(form.with("repliedOn", "2026-02-28"), "før partshøringen");
        form.with("repliedOn", "2026-03-10").submit();
        verify(decisions).reply(ID, new PartyReply(TODAY, ReplyForm.MUNDTLIG, TEXT));
    }

    @Test
    void takesReasonsWithALookAtTheReplyAndWithGuidance() {
        FilledForm form = reasons();

        assertThat(form.prefill())
                .containsEntry("heard", "JA")
                .containsEntry("hearingState", "Sendt 01.03.2026, svarfrist 15.03.2026")
                .containsEntry("replies", "10.03.2026, mundtligt, efter fristen: Det passer ikke.")
                .containsEntry("lastRemark", "Afgørelse sendt tilbage: Uklart.");
        refused(form.with("guidanceChecked", "NEJ"), "Klagevejledningen skal passe");
        refused(form.with("guidanceChecked", "JA").with("result", "INDGREB"), "ikke have det resultat");
        form.with("result", "AFSLAG");
        assertThat(form.submit().variables()).containsEntry("decisionStep", "GODKENDELSE");
        verify(decisions)
                .reason(
                        ID,
                        new DecisionReasons(
                                DecisionResult.AFSLAG, "LAB kap. 6", TEXT, "Svaret er set.", TEXT, null, true));
        verify(decisions, never()).reply(any(), any());
    }

    @Test
    void takesALateReplyWithTheReasons() {
        reasons()
                .with("newReply", "JA")
                .with("repliedOn", "2026-03-10")
                .with("replyForm", "SKRIFTLIG")
                .with("reply", TEXT)
                .submit();

        verify(decisions).reply(ID, new PartyReply(TODAY, ReplyForm.SKRIFTLIG, TEXT));
        verify(decisions).reason(any(), any());
    }

    @Test
    void refusesAResultThatNobodyWasHeardOn() {
        when(decisions.decision(ID)).thenReturn(view(null, null));
        FilledForm form = reasons().without("newReply").without("considered");

        assertThat(form.prefill()).containsEntry("heard", "NEJ").containsEntry("hearingState", "Ikke krævet");
        refused(form, "høres først");
        form.with("decisionStep", "NY_HOERING").with("stepReason", TEXT).submit();
        verify(decisions).redraft(ID, TEXT);
        form.with("decisionStep", "FRAFALD").submit();
        verify(decisions).drop(ID, TEXT);
        when(decisions.hasToBeMade(ID)).thenReturn(true);
        refused(form, "kan ikke frafaldes");
    }

    @Test
    void letsASecondPersonApproveOrSendBack() {
        heard(HearingException.LOVFRIST);
        when(staff.nameOf("author")).thenReturn("Signe");
        FilledForm form = form(new ApproveDecisionReceiver(decisions, onForm, staff))
                .with("approved", "JA")
                .with("reason", TEXT);

        assertThat(form.prefill())
                .containsEntry("preparedBy", "Signe")
                .containsEntry("hearingState", "Undladt: " + HearingException.LOVFRIST.label());
        assertThat(form.submit().variables()).containsEntry("decisionApproved", true);
        verify(decisions).approve(ID, TEXT);
        assertThat(form.with("approved", "NEJ").submit().variables()).containsEntry("decisionApproved", false);
        verify(decisions).sendBack(ID, TEXT);
        when(decisions.approvalProblem(ID)).thenReturn(Optional.of("Du har selv skrevet den."));
        refused(form, "selv skrevet");
    }

    private FilledForm reasons() {
        return form(new ReasonDecisionReceiver(decisions, onForm))
                .with("newReply", "NEJ")
                .with("decisionStep", "GODKENDELSE")
                .with("result", "AFSLAG")
                .with("legalBasis", "LAB kap. 6")
                .with("facts", TEXT)
                .with("considered", "Svaret er set.")
                .with("reasoning", TEXT)
                .with("guidanceChecked", "JA");
    }

    private void heard(HearingException exception) {
        when(decisions.decision(ID)).thenReturn(view(exception == null ? TODAY.plusDays(5) : null, exception));
    }

    private static DecisionView view(LocalDate replyBy, HearingException exception) {
        return new DecisionView(
                ID,
                NO + "-A1",
                NO,
                "TILBUD",
                "Tilbud",
                DecisionStatus.BEGRUNDES,
                DecisionResult.AFSLAG,
                true,
                true,
                replyBy == null ? null : LocalDate.of(2026, 3, 1),
                replyBy,
                exception,
                "author",
                "author",
                null,
                null,
                null,
                null,
                "Ankestyrelsen",
                true,
                "RS-2026-07");
    }

    private static KindRules rules(boolean permitted, boolean adverse) {
        return new KindRules(
                permitted,
                "Tilbud",
                adverse,
                adverse,
                "LAB kap. 6",
                "Ankestyrelsen",
                28,
                "team-leader",
                LetterKind.L09,
                LetterKind.L06,
                true,
                "RS-2026-07");
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("decision", receiver, Map.of("decisionId", ID.toString()));
    }

    private static void refused(FilledForm form, String sentence) {
        assertThatThrownBy(form::submit)
                .isInstanceOfSatisfying(FormRejectedException.class, refusal -> assertThat(refusal.errors())
                        .anyMatch(error -> error.message().contains(sentence)));
    }
}
