package dk.forloeb.screening.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormOption;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.screening.Candidate;
import dk.forloeb.screening.CaseworkerService;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChooseCaseworkerReceiverTest {

    private static final Candidate FULL = new Candidate("anna", "Anna", OrgUnit.CENTER_NORD, false, 30, 30);
    private static final Candidate ELSEWHERE = new Candidate("omar", "Omar", OrgUnit.CENTER_SYD, true, 2, 30);

    private final CaseworkerService caseworkers = mock(CaseworkerService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final ChooseCaseworkerReceiver receiver = new ChooseCaseworkerReceiver(caseworkers, trajectories, heading);

    @BeforeEach
    void record() {
        when(trajectories.trajectory(ProcessDriver.TRAJECTORY))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(heading.withCpr(any(TrajectoryView.class)))
                .thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara", "cprMasked", "150290-****")));
        when(caseworkers.candidates(ProcessDriver.TRAJECTORY)).thenReturn(List.of(FULL, ELSEWHERE));
        when(caseworkers.isActive("omar")).thenReturn(true);
    }

    @Test
    void takesTheChoice() {
        assertThat(form().submit().variables()).isEqualTo(Map.of("caseworker", "omar"));

        verify(caseworkers).choose(ProcessDriver.TRAJECTORY, "omar", "Taler borgerens sprog og har plads.");
    }

    @Test
    void showsWhyTheSystemFoundNobodyAndWhoThereIs() {
        assertThat(form().prefill())
                .containsEntry("noCaseworkerReason", "Alle sagsbehandlere i Center Nord er fuldt belagt.")
                .containsEntry(
                        "caseworkerOptions",
                        List.of(
                                new FormOption("anna", "Anna, Center Nord, 30 af 30 forløb, fuldt belagt"),
                                new FormOption("omar", "Omar, Center Syd, 2 af 30 forløb, taler borgerens sprog")));

        when(caseworkers.candidates(ProcessDriver.TRAJECTORY)).thenReturn(List.of(ELSEWHERE));
        assertThat(form().prefill())
                .containsEntry("noCaseworkerReason", "Center Nord har ingen aktive sagsbehandlere.");

        when(caseworkers.candidates(ProcessDriver.TRAJECTORY))
                .thenReturn(List.of(new Candidate("bo", "Bo", OrgUnit.CENTER_NORD, false, 1, 30)));
        assertThat(form().prefill().get("noCaseworkerReason").toString()).contains("det er der nu");
    }

    @Test
    void refusesWhoeverIsNotOfferedOrHasRetiredMeanwhile() {
        refused(form().with("caseworker", "ukendt"), "Fast sagsbehandler");

        when(caseworkers.isActive("omar")).thenReturn(false);
        refused(form(), "Sagsbehandleren tager ikke imod nye forløb. Vælg en anden.");
    }

    private FilledForm form() {
        return FilledForm.of("screening", receiver, Map.of())
                .with("caseworker", "omar")
                .with("reason", "Taler borgerens sprog og har plads.");
    }

    private void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
        verify(caseworkers, never()).choose(any(), any(), any());
    }
}
