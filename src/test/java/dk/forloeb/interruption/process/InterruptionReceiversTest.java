package dk.forloeb.interruption.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

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
import dk.forloeb.trajectory.UnknownTrajectoryException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterruptionReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final UUID ID = new UUID(4, 4);

    private final InterruptionService interruptions = mock(InterruptionService.class);
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
                                20,
                                null,
                                Set.of(),
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
                .containsEntry("advice", "Tilpas timer og tilbud i planen, så de passer med arbejdet.");

        change(InterruptionKind.SAMTYKKE_TRUKKET, null, Set.of(ConsentPurpose.MENTOR));
        assertThat(followUp().prefill()).containsEntry("change", "Samtykke trukket tilbage: Mentor");
        change(InterruptionKind.ADRESSEBESKYTTELSE, null, Set.of());
        assertThat(followUp().prefill()).containsEntry("change", "Navne- og adressebeskyttelse");

        followUp().with("done", "Adressen er slettet hos virksomheden.").submit();
        verify(interruptions).followUp(ID, "Adressen er slettet hos virksomheden.");
    }

    private void change(InterruptionKind kind, Integer hours, Set<ConsentPurpose> consents) {
        when(interruptions.interruption(ID))
                .thenReturn(new InterruptionView(
                        ID,
                        NO,
                        kind,
                        TODAY,
                        hours,
                        null,
                        consents,
                        InterruptionSource.BORGER,
                        InterruptionAnswer.OPGAVE,
                        Effect.FOELG_OP,
                        null,
                        "Rule_20",
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
