package dk.forloeb.interruption.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.DecisionTables;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.interruption.Effect;
import dk.forloeb.interruption.InterruptionAnswer;
import dk.forloeb.interruption.InterruptionKind;
import dk.forloeb.interruption.InterruptionReceipt;
import dk.forloeb.interruption.InterruptionReport;
import dk.forloeb.interruption.InterruptionService;
import dk.forloeb.interruption.InterruptionSource;
import dk.forloeb.interruption.InterruptionView;
import dk.forloeb.platform.AccessLog;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.RuleSet;
import dk.forloeb.trajectory.RuleSetChange;
import dk.forloeb.trajectory.RuleSetChoice;
import dk.forloeb.trajectory.RuleSetReviewService;
import dk.forloeb.trajectory.RuleSetService;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterruptionReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final UUID ID = new UUID(4, 4);

    private final InterruptionService interruptions = mock(InterruptionService.class);
    private final RuleSetReviewService reviews = mock(RuleSetReviewService.class);
    private final RuleSetService ruleSets = mock(RuleSetService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final AccessLog accessLog = mock(AccessLog.class);

    @Test
    void takesAReport() {
        when(interruptions.expectedAnswer(any())).thenReturn(InterruptionAnswer.OPGAVE);

        report("DELTIDSJOB").with("weeklyHours", 20).submit();

        verify(interruptions)
                .report(
                        new InterruptionReport(
                                NO,
                                InterruptionKind.DELTIDSJOB,
                                TODAY,
                                null,
                                20,
                                null,
                                Set.of(),
                                false,
                                InterruptionSource.VIRKSOMHED),
                        null);
    }

    @Test
    void keepsAReportThatChangesNothingAndSaysSo() {
        when(interruptions.expectedAnswer(any())).thenReturn(InterruptionAnswer.GENTAGET);
        when(interruptions.reportApart(any()))
                .thenReturn(new InterruptionReceipt(NO, InterruptionAnswer.GENTAGET, false));

        refused(report("DOED"), "allerede meldt");
        verify(interruptions, never()).report(any(), any());
        verify(accessLog).kept(NO, "form:report-interruption");
    }

    @Test
    void refusesWhatCannotBeTrue() {
        when(interruptions.problems(any())).thenReturn(List.of(new FieldError("on", "Dagen ligger i fremtiden.")));

        refused(report("JOB"), "fremtiden");
        refused(report("FLYTTET"), "kommune");
        refused(report("DELTIDSJOB").with("weeklyHours", 37), "36");
    }

    @Test
    void saysOnlyThatThereIsNoSuchTrajectory() {
        when(interruptions.problems(any())).thenThrow(new UnknownTrajectoryException());

        refused(report("JOB"), "Der findes intet forløb med det nummer.");
    }

    @Test
    void showsWhatHasChangedAndKeepsWhatWasDone() {
        when(heading.withCpr(NO)).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        change(InterruptionKind.DELTIDSJOB, 20, Set.of());
        assertThat(followUp().prefill())
                .containsEntry("change", "Deltidsjob, 20 timer om ugen")
                .containsEntry("since", "10.03.2026")
                .containsEntry("toldBy", "Borgeren")
                .containsEntry(
                        "advice",
                        "Sagsbehandleren ser på det. Tilpas timer og tilbud i planen, så de passer med arbejdet.");

        change(InterruptionKind.SAMTYKKE_TRUKKET, null, Set.of(ConsentPurpose.MENTOR));
        assertThat(followUp().prefill()).containsEntry("change", "Samtykke trukket tilbage: Mentor");
        change(InterruptionKind.ADRESSEBESKYTTELSE, null, Set.of());
        assertThat(followUp().prefill()).containsEntry("change", "Navne- og adressebeskyttelse");

        followUp().with("done", "Adressen er slettet hos virksomheden.").submit();
        verify(interruptions).followUp(ID, "Adressen er slettet hos virksomheden.");
    }

    @Test
    void takesACourseUpAgainOrProlongsItsPause() {
        when(heading.withCpr(NO)).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        change(InterruptionKind.PAUSE_BARSEL, null, Set.of());
        when(interruptions.pausedUntil(ID)).thenReturn(Optional.of(TODAY.plusMonths(2)));
        when(interruptions.problemOfNewLastDay(ID, TODAY)).thenReturn(Optional.of("Den ligger ikke efter i dag."));
        assertThat(resume().prefill())
                .containsEntry("pauseKind", "Barsel")
                .containsEntry("pausedFrom", "10.03.2026")
                .containsEntry("pausedUntil", "10.05.2026");

        assertThat(resume().with("resumed", "JA")
                        .with("agreed", "Vi mødes på mandag.")
                        .submit()
                        .variables())
                .containsEntry("pauseOver", true);
        verify(interruptions).resume(ID, "Vi mødes på mandag.");
        FilledForm longer = resume().with("resumed", "NEJ").with("agreed", "Barnet er sygt.");
        assertThat(longer.with("until", "2026-09-01").submit().variables()).containsEntry("pauseOver", false);
        verify(interruptions).prolong(ID, LocalDate.of(2026, 9, 1), "Barnet er sygt.");
        refused(longer.with("until", "2026-03-10"), "ikke efter i dag");
    }

    @Test
    void showsWhatIsNewInTheRulesAndKeepsTheChoice() {
        when(heading.withCpr(any(TrajectoryView.class))).thenAnswer(call -> new HashMap<>());
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(ruleSets.named(any())).thenReturn(new RuleSet("RS-2026-02", null, "Gammelt."));
        when(ruleSets.today()).thenReturn(new RuleSet("RS-2026-07", TODAY, "Nyt."));
        when(ruleSets.between("RS-2026-01", "RS-2026-07")).thenReturn(List.of());
        assertThat(review().prefill())
                .containsEntry("rulesNow", "RS-2026-02: Gammelt.")
                .containsEntry("rulesNew", "RS-2026-07: Nyt.")
                .containsEntry("differences", "Ingen tabel giver andre svar for forløbet i dag.");
        var rows = new ArrayList<DecisionTables.Row>();
        for (int no = 1; no <= 14; no++) {
            rows.add(new DecisionTables.Row(
                    "Rule_" + no, no, "", "", Map.of(), Map.of("Begrundelse", "Fordi " + no), "Lov"));
        }
        when(ruleSets.between("RS-2026-01", "RS-2026-07"))
                .thenReturn(List.of(new RuleSetChange("Varighed, version 2", rows.subList(0, 1), rows.subList(1, 14))));
        assertThat((String) review().prefill().get("differences"))
                .startsWith("Varighed, version 2, række 1 gælder ikke mere: Fordi 1\n")
                .contains("række 12 gælder nu: Fordi 12")
                .endsWith("Og 2 til. De står alle på siden Regelsæt.");

        review().with("choice", "SKIFT")
                .with("reason", "Borgeren får et bedre tilbud.")
                .submit();
        verify(reviews).choose(NO, RuleSetChoice.SKIFT, "Borgeren får et bedre tilbud.");
    }

    private FilledForm resume() {
        return FilledForm.of(
                "interruption",
                new ResumeCourseReceiver(interruptions, heading),
                Map.of("interruptionId", ID.toString()));
    }

    private FilledForm review() {
        return FilledForm.of(
                "interruption", new ReviewRuleSetReceiver(reviews, ruleSets, trajectories, heading), Map.of());
    }

    private void change(InterruptionKind kind, Integer hours, Set<ConsentPurpose> consents) {
        when(interruptions.interruption(ID))
                .thenReturn(new InterruptionView(
                        ID,
                        NO,
                        kind,
                        TODAY,
                        kind.isPause() ? TODAY.plusMonths(2) : null,
                        hours,
                        null,
                        consents,
                        InterruptionSource.BORGER,
                        InterruptionAnswer.OPGAVE,
                        Effect.FOELG_OP,
                        null,
                        "Rule_20",
                        "Sagsbehandleren ser på det.",
                        TODAY.atTime(9, 0),
                        "teamleder"));
    }

    private FilledForm report(String kind) {
        return FilledForm.of("interruption", new ReportInterruptionReceiver(interruptions, accessLog), Map.of())
                .with("trajectoryNo", NO)
                .with("kind", kind)
                .with("on", "2026-03-10")
                .with("reportedBy", "VIRKSOMHED");
    }

    private FilledForm followUp() {
        return FilledForm.of(
                "interruption",
                new FollowUpChangeReceiver(interruptions, heading),
                Map.of("interruptionId", ID.toString()));
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }
}
