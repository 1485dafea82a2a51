package dk.forloeb.complaint.process;

import static dk.forloeb.complaint.ComplaintExample.DECISION;
import static dk.forloeb.complaint.ComplaintExample.NO;
import static dk.forloeb.complaint.ComplaintExample.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.complaint.BoardAnswer;
import dk.forloeb.complaint.ComplaintChannel;
import dk.forloeb.complaint.ComplaintExample;
import dk.forloeb.complaint.ComplaintReport;
import dk.forloeb.complaint.ComplaintService;
import dk.forloeb.complaint.ComplaintStatus;
import dk.forloeb.complaint.ComplaintTexts;
import dk.forloeb.complaint.ComplaintView;
import dk.forloeb.complaint.Reassessment;
import dk.forloeb.decision.DecisionService;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionTexts;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.decision.ReplyForm;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.Staff;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.DeadlineStart;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.StartEvent;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComplaintReceiversTest {

    private static final UUID ID = new UUID(9, 9);
    private static final UUID ANEW = new UUID(8, 8);
    private static final LocalDate TODAY = SENT.plusDays(40);
    private static final Clock CLOCK = Clock.fixed(
            TODAY.atTime(9, 0).atZone(ZoneId.of("Europe/Copenhagen")).toInstant(), ZoneId.of("Europe/Copenhagen"));
    private static final String TEXT = "Borgeren mener, at kurset er nødvendigt.";

    private final ComplaintService complaints = mock(ComplaintService.class);
    private final DecisionService decisions = mock(DecisionService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final AccessLog accessLog = mock(AccessLog.class);
    private final Staff staff = mock(Staff.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final ComplaintOnForm onForm = new ComplaintOnForm(complaints, decisions, heading);
    private final DecisionView delivered = ComplaintExample.decision(DecisionStatus.MEDDELT);

    @BeforeEach
    void record() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(decisions.decision(DECISION)).thenReturn(delivered);
        when(decisions.texts(DECISION)).thenReturn(new DecisionTexts("LAB", "Fakta", "", "", "", "Grund", "", "Klag"));
        when(decisions.makers(DECISION)).thenReturn(Set.of("author", "leader"));
        when(staff.nameOf(anyString())).thenAnswer(call -> "Navn på " + call.getArgument(0));
        when(complaints.complaint(ID)).thenReturn(view());
        when(complaints.texts(ID)).thenReturn(new ComplaintTexts("Klagen", "Nyt", "Grund", "Bevilg", ""));
        when(complaints.reassessmentProblem(ID)).thenReturn(Optional.empty());
    }

    @Test
    void registersAComplaintForWhoeverHasToDoWithTheTrajectory() {
        FilledForm form = registration();

        refused(form, "ingen afgørelse med det nummer");
        when(decisions.byNo(NO + "-A1")).thenReturn(Optional.of(delivered));
        refused(form, "Kun borgerens egen sagsbehandler");
        verify(accessLog).refused(NO, "form:register-complaint");
        when(decisions.isRelated(NO)).thenReturn(true);
        when(complaints.problem(delivered)).thenReturn(Optional.of("Der er allerede en åben klage."));
        refused(form, "allerede en åben klage");
        verify(complaints, never()).register(any(), any());

        when(complaints.problem(delivered)).thenReturn(Optional.empty());
        TrajectoryView trajectory = mock(TrajectoryView.class);
        when(trajectory.caseworkerId()).thenReturn("sagsbehandler");
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        ComplaintReport oral =
                new ComplaintReport(TODAY, ComplaintChannel.TELEFON, ReplyForm.MUNDTLIG, TEXT, "Nye oplysninger");
        when(complaints.register(DECISION, oral)).thenReturn(ID);
        assertThat(form.submit()).satisfies(routing -> {
            assertThat(routing.businessKey()).isEqualTo(NO);
            assertThat(routing.variables())
                    .containsOnly(Map.entry("complaintId", ID.toString()), Map.entry("caseworker", "sagsbehandler"));
        });
    }

    @Test
    void refusesADayOnWhichItCannotHaveComeAndAWayThatDoesNotFit() {
        when(decisions.byNo(NO + "-A1")).thenReturn(Optional.of(delivered));
        when(decisions.isRelated(NO)).thenReturn(true);
        when(complaints.problem(delivered)).thenReturn(Optional.empty());
        FilledForm form = registration();

        refused(form.with("receivedOn", TODAY.plusDays(1).toString()), "fremtiden");
        refused(form.with("receivedOn", SENT.minusDays(1).toString()), "før afgørelsen blev sendt");
        form.with("receivedOn", SENT.toString());
        refused(form.with("complaintChannel", "BREV"), "mundtlig klage kommer i telefonen");
    }

    @Test
    void showsTheDecisionAndTheComplaintToWhoeverLooksAtItAgain() {
        FilledForm form = reassessment();

        assertThat(form.prefill())
                .containsEntry("who", "En anden end dem, der traf afgørelsen: Navn på author, Navn på leader")
                .containsEntry("received", "08.04.2026, Telefon, mundtligt; for sent, fristen var 29.03.2026")
                .containsEntry("decisionReasoning", "Grund")
                .containsEntry("summary", "Klagen");
        when(complaints.reassess(ID, Reassessment.OMGJORT, TEXT)).thenReturn(Optional.of(ANEW));
        assertThat(form.submit().variables())
                .containsOnly(
                        Map.entry("complaintResult", "OMGJORT"),
                        Map.entry("decidedAnew", true),
                        Map.entry("decisionId", ANEW.toString()));
        when(complaints.reassess(ID, Reassessment.FASTHOLDT, TEXT)).thenReturn(Optional.empty());
        assertThat(form.with("complaintResult", "FASTHOLDT").submit().variables())
                .containsOnly(Map.entry("complaintResult", "FASTHOLDT"), Map.entry("decidedAnew", false));
    }

    @Test
    void turnsAwayThoseWhoMadeTheDecision() {
        when(complaints.reassessmentProblem(ID)).thenReturn(Optional.of("Du har selv skrevet afgørelsen."));

        refused(reassessment(), "selv skrevet");
        verify(complaints, never()).reassess(any(), any(), any());
    }

    @Test
    void takesTheBoardsAnswerWithAFollowUpWhereThereIsOne() {
        FilledForm form = form(new RecordBoardAnswerReceiver(complaints, onForm, CLOCK))
                .with("answeredOn", TODAY.plusDays(1).toString())
                .with("boardAnswer", "HJEMVIST")
                .with("followUp", TEXT);

        assertThat(form.prefill()).containsEntry("forwardedOn", "09.04.2026");
        refused(form, "fremtiden");
        refused(form.with("answeredOn", SENT.toString()), "før klagen blev sendt videre");
        form.with("answeredOn", TODAY.toString());
        when(complaints.answer(ID, BoardAnswer.HJEMVIST, TODAY, TEXT)).thenReturn(Optional.of(ANEW));
        assertThat(form.submit().variables())
                .containsEntry("decidedAnew", true)
                .containsEntry("boardAnswer", "HJEMVIST");
        when(complaints.answer(ID, BoardAnswer.AFVIST, TODAY, null)).thenReturn(Optional.empty());
        assertThat(form.with("boardAnswer", "AFVIST")
                        .without("followUp")
                        .submit()
                        .variables())
                .containsEntry("decidedAnew", false);
    }

    @Test
    void takesWhatWasDoneAfterTheBoardsAnswer() {
        FilledForm form = form(new ImplementBoardAnswerReceiver(complaints, onForm, CLOCK))
                .with("implementedOn", TODAY.plusDays(1).toString())
                .with("implemented", TEXT);

        assertThat(form.prefill())
                .containsEntry("boardAnswerShown", "Ændret, 10.04.2026")
                .containsEntry("followUp", "Bevilg");
        refused(form, "fremtiden");
        refused(form.with("implementedOn", SENT.toString()), "før Ankestyrelsen svarede");
        form.with("implementedOn", TODAY.toString()).submit();
        verify(complaints).implement(ID, TODAY, TEXT);
    }

    @Test
    void countsTheFourWeeksFromTheDayOnWhichTheComplaintCame() {
        when(complaints.reassessedFrom(NO)).thenReturn(Optional.of(SENT));
        ReassessmentAnchor anchor = new ReassessmentAnchor(complaints);

        assertThat(anchor.anchorOf("UserTask_ReassessDecision", NO))
                .contains(new DeadlineStart(StartEvent.KLAGE, SENT));
        assertThat(anchor.anchorOf("UserTask_RecordBoardAnswer", NO)).isEmpty();
    }

    private FilledForm registration() {
        return form(new RegisterComplaintReceiver(complaints, decisions, trajectories, accessLog, CLOCK))
                .with("decisionNo", NO + "-A1")
                .with("receivedOn", TODAY.toString())
                .with("complaintChannel", "TELEFON")
                .with("complaintForm", "MUNDTLIG")
                .with("summary", TEXT)
                .with("newInformation", "Nye oplysninger");
    }

    private FilledForm reassessment() {
        return form(new ReassessDecisionReceiver(complaints, decisions, onForm, staff))
                .with("complaintResult", "OMGJORT")
                .with("reasoning", TEXT);
    }

    private static ComplaintView view() {
        return new ComplaintView(
                ID,
                NO + "-A1-K1",
                DECISION,
                NO,
                ComplaintStatus.GENNEMFOERES,
                SENT.plusDays(38),
                ComplaintChannel.TELEFON,
                ReplyForm.MUNDTLIG,
                true,
                Reassessment.FASTHOLDT,
                "other",
                null,
                SENT.plusDays(39),
                BoardAnswer.AENDRET,
                TODAY,
                null);
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("complaint", receiver, Map.of("complaintId", ID.toString()));
    }

    private static void refused(FilledForm form, String sentence) {
        assertThatThrownBy(form::submit)
                .isInstanceOfSatisfying(FormRejectedException.class, refusal -> assertThat(refusal.errors())
                        .anyMatch(error -> error.message().contains(sentence)));
    }
}
