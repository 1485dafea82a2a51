package dk.forloeb.screening.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenService;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.citizen.InvalidCprException;
import dk.forloeb.engine.FieldError;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.screening.LawSteps;
import dk.forloeb.screening.ScreeningExample;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.NoteView;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class DescribeSituationReceiverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ScreeningService screenings = mock(ScreeningService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CitizenService citizens = mock(CitizenService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final DescribeSituationReceiver receiver = new DescribeSituationReceiver(
            screenings,
            trajectories,
            citizens,
            heading,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));

    @BeforeEach
    void record() {
        when(trajectories.trajectory(ProcessDriver.TRAJECTORY))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(trajectories.citizenOf(any())).thenReturn(ScreeningExample.citizen());
        when(heading.withWholeCpr(any(TrajectoryView.class), eq("describe-situation")))
                .thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara", "cpr", "150290-1111")));
        number("1502901111");
        when(trajectories.notes(anyString(), anyCollection()))
                .thenReturn(List.of(
                        note(NoteKind.HENVISNING, "Vil gerne i arbejde."), note(NoteKind.VISITATION, "Andet.")));
    }

    @Test
    void describesTheSituation() {
        assertThat(form().submit().variables()).isEqualTo(Map.of("orgUnit", "CENTER_NORD"));

        verify(screenings).describe(ProcessDriver.TRAJECTORY, ScreeningExample.situation());
    }

    @Test
    void showsTheReferralAndWhatWasTypedBefore() {
        when(screenings.screening(ProcessDriver.TRAJECTORY)).thenReturn(Optional.of(ScreeningExample.view()));

        assertThat(form().prefill())
                .containsEntry("age", "36 år")
                .containsEntry("livesInCopenhagen", "Ja")
                .containsEntry("referralNote", "Vil gerne i arbejde.")
                .containsEntry("duplicateWarning", "Borgeren har ingen andre åbne forløb.")
                .containsEntry("inStatutoryProgram", "NEJ")
                .containsEntry("cultureNeed", "JA");
    }

    @Test
    void warnsOfAnotherOpenTrajectory() {
        when(trajectories.otherOpen(any())).thenReturn(List.of("F-2025-000042"));

        assertThat(form().prefill().get("duplicateWarning").toString()).contains("F-2025-000042");
    }

    @Test
    void hintsAtNumbersThatAreWorthAnotherLook() {
        assertThat(hint()).startsWith("Kontrolcifferet passer ikke");

        number("7502901111");
        assertThat(hint()).startsWith("Nummeret er et erstatningsnummer");

        number(fitting());
        assertThat(hint()).isEqualTo("Nummeret ser rigtigt ud.");
    }

    @Test
    void takesOverACorrectedNumberBeforeItJudgesTheRest() {
        form().with("cpr", "160290-1111").submit();

        InOrder order = inOrder(trajectories, screenings);
        order.verify(trajectories).correctCpr(ProcessDriver.TRAJECTORY, "160290-1111");
        order.verify(trajectories).citizenOf(any());
        order.verify(screenings).describe(any(), any());
    }

    @Test
    void refusesANumberThatCanNotBe() {
        doThrow(mock(InvalidCprException.class)).when(trajectories).correctCpr(any(), any());

        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form().with("cpr", "320290-1111")::submit)
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("cpr"));
        verify(screenings, never()).describe(any(), any());
        refused(form().with("cpr", "1602901"), "CPR-nummer");
    }

    @Test
    void refusesYearsThatCanNotBe() {
        refused(form().with("residenceYears", 37), "kan ikke have boet her længere");
        refused(form().with("residenceYears", 2).with("dkWorkYears", 3.5), "længere i Danmark end boet her");
        refused(form().without("residenceYears").with("dkWorkYears", 37), "kan ikke have arbejdet længere");
    }

    @Test
    void keepsWhatTheLawCountsFrom() {
        form().with("firstRequestOn", "2026-01-05")
                .with("lawSteps", List.of("SAMTALE"))
                .submit();

        verify(screenings).describe(eq(ProcessDriver.TRAJECTORY), argThat(told -> told.lawSteps()
                .equals(new LawSteps(LocalDate.of(2026, 1, 5), true, false))));
    }

    @Test
    void refusesADayOfTheFirstRequestThatCanNotBe() {
        refused(form().with("firstRequestOn", "2026-03-03"), "senest, da henvisningen kom");
        refused(form().with("firstRequestOn", "1950-01-01"), "før borgerens fødsel");
    }

    @Test
    void needsAtLeastOneBarrier() {
        refused(form().without("barriers"), "Barrierer for arbejde");
    }

    private FilledForm form() {
        return FilledForm.of("screening", receiver, Map.of())
                .with("cpr", "150290-1111")
                .with("benefitType", "KONTANTHJAELP")
                .with("benefitMonths36", 12)
                .with("visitation", "AKTIVITETSPARAT")
                .with("residenceYears", 8)
                .with("inStatutoryProgram", "NEJ")
                .with("otherEffort", "INGEN")
                .with("danishLevel", "A2")
                .with("danishLevelSource", "SELVVURDERET")
                .with("dkWorkYears", 0.5)
                .with("educationLevel", "GRUNDSKOLE")
                .with("barriers", List.of("SPROG", "BOLIG"))
                .with("cultureNeed", "JA");
    }

    private void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
        verify(screenings, never()).describe(any(), any());
    }

    private String hint() {
        return form().prefill().get("cprHint").toString();
    }

    private void number(String digits) {
        when(citizens.cpr(any())).thenReturn(Cpr.parse(digits, TODAY));
    }

    /** An invented number whose check digit happens to fit. */
    private static String fitting() {
        for (int serial = 1000; ; serial++) {
            String digits = "150290" + serial;
            if (Cpr.parse(digits, TODAY).checkDigitFits()) {
                return digits;
            }
        }
    }

    private static NoteView note(NoteKind kind, String text) {
        return new NoteView(LocalDateTime.of(2026, 3, 1, 9, 0), "visitator", kind, text);
    }
}
