package dk.forloeb.upskilling.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.upskilling.CultureService;
import dk.forloeb.upskilling.ELearningProgress;
import dk.forloeb.upskilling.UpskillingProperties;
import dk.forloeb.upskilling.WorkshopReport;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CultureReceiversTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));

    private final CultureService culture = mock(CultureService.class);
    private final FormHeading heading = mock(FormHeading.class);

    @BeforeEach
    void heading() {
        when(heading.of(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
    }

    @Test
    void takesAnAttendedWorkshop() {
        assertThat(workshop().submit().variables()).isEqualTo(Map.of("workshopAgain", false));
        verify(culture)
                .reportWorkshop(
                        ProcessDriver.TRAJECTORY,
                        new WorkshopReport(TODAY, Industry.PLEJE, "Leder fra et plejehjem", true, null));
    }

    @Test
    void comesAgainOnTheNewDateAfterAMissedWorkshop() {
        assertThat(missed().submit().variables()).isEqualTo(Map.of("workshopAgain", true));

        when(culture.latestWorkshop(ProcessDriver.TRAJECTORY))
                .thenReturn(Optional.of(new WorkshopReport(TODAY, Industry.PLEJE, "Leder", false, TODAY.plusDays(14))));
        assertThat(workshop().prefill()).containsEntry("date", TODAY.plusDays(14));
    }

    @Test
    void givesUpTheWorkshopWhenNoDateIsAgreed() {
        assertThat(missed().with("newDateAgreed", "NEJ").submit().variables())
                .isEqualTo(Map.of("workshopAgain", false));
    }

    @Test
    void refusesWorkshopsOnImpossibleDays() {
        refused(workshop().with("date", "2026-03-03"), "Workshoppen er ikke holdt endnu.");
        refused(missed().with("newDate", "2026-03-01"), "Den nye dato er passeret.");
    }

    @Test
    void comesAgainUntilAllModulesAreDone() {
        when(culture.registerELearning(eq(ProcessDriver.TRAJECTORY), any())).thenReturn(false);

        assertThat(eLearning().submit().variables()).isEqualTo(Map.of("modulesComplete", false));
        verify(culture)
                .registerELearning(
                        ProcessDriver.TRAJECTORY, new ELearningProgress(Arrays.asList(TODAY, null, null, null), true));
    }

    @Test
    void endsWhenAllModulesAreDoneOrTheCitizenStops() {
        when(culture.registerELearning(eq(ProcessDriver.TRAJECTORY), any())).thenReturn(false, true);

        assertThat(eLearning().with("continues", "NEJ").submit().variables())
                .isEqualTo(Map.of("modulesComplete", true));
        assertThat(eLearning().submit().variables()).isEqualTo(Map.of("modulesComplete", true));
    }

    @Test
    void showsWhatIsDoneAlready() {
        when(culture.eLearning(ProcessDriver.TRAJECTORY))
                .thenReturn(Optional.of(new ELearningProgress(Arrays.asList(null, TODAY, null, null), false)));

        assertThat(eLearning().prefill())
                .containsEntry("module2Done", TODAY)
                .containsEntry("supported", "NEJ")
                .containsEntry("moduleTitles", "A\nB\nC\nD")
                .doesNotContainKey("module1Done");
    }

    @Test
    void refusesModulesDoneInTheFuture() {
        refused(eLearning().with("module3Done", "2026-03-03"), "Modul 3 kan ikke være gennemført i fremtiden.");
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }

    private FilledForm workshop() {
        return FilledForm.of("upskilling", new HoldWorkshopReceiver(culture, heading, CLOCK), Map.of())
                .with("date", "2026-03-02")
                .with("industry", "PLEJE")
                .with("hosts", "Leder fra et plejehjem")
                .with("attended", "JA");
    }

    private FilledForm missed() {
        return workshop().with("attended", "NEJ").with("newDateAgreed", "JA").with("newDate", "2026-03-16");
    }

    private FilledForm eLearning() {
        var policy = new UpskillingProperties(80, 12, Map.of(), List.of("A", "B", "C", "D"));
        return FilledForm.of("upskilling", new RegisterELearningReceiver(culture, policy, heading, CLOCK), Map.of())
                .with("module1Done", "2026-03-02")
                .with("supported", "JA")
                .with("continues", "JA");
    }
}
