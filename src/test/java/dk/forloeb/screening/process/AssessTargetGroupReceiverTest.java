package dk.forloeb.screening.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.screening.ScreeningExample;
import dk.forloeb.screening.ScreeningResult;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.screening.Verdict;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.Segment;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessTargetGroupReceiverTest {

    private static final String NEED = "Mangler dansk til at komme i arbejde.";

    private final ScreeningService screenings = mock(ScreeningService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final AssessTargetGroupReceiver receiver = new AssessTargetGroupReceiver(screenings, trajectories, heading);

    @BeforeEach
    void record() {
        when(trajectories.trajectory(ProcessDriver.TRAJECTORY))
                .thenReturn(TrajectoryExample.aTrajectory().view());
        when(heading.withCpr(any(TrajectoryView.class)))
                .thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara", "cprMasked", "150290-****")));
        when(screenings.screening(ProcessDriver.TRAJECTORY)).thenReturn(Optional.of(ScreeningExample.view()));
        proposal("TILBUDT");
    }

    @Test
    void offersAPlace() {
        assertThat(form().submit().variables()).isEqualTo(Map.of("screeningResult", "TILBUDT"));

        verify(screenings)
                .decide(ProcessDriver.TRAJECTORY, new Verdict(ScreeningResult.TILBUDT, Segment.OPKVAL, 2, NEED, null));
    }

    @Test
    void showsTheFactsBesideTheProposal() {
        assertThat(form().prefill())
                .containsEntry("benefit", "Kontanthjælp, 12 måneder af de seneste 36")
                .containsEntry("danish", "A2 (borgerens egen vurdering)")
                .containsEntry("education", "Grundskole, 0,5 arbejdsår i Danmark")
                .containsEntry("residence", "Bor i København, 8 års ophold i Danmark")
                .containsEntry("program", "Ikke i integrationsprogram. Ingen anden særindsats")
                .containsEntry("barriers", "Dansk sprog. Har behov for viden om dansk arbejdspladskultur.")
                .containsEntry("proposal", "Tilbydes en plads")
                .containsEntry("proposalReason", "Begrundelse.")
                .containsEntry("proposalRule", "Målgruppe, række 9, version 1")
                .containsEntry("visResult", ScreeningResult.TILBUDT)
                .containsEntry("segment", Segment.OPKVAL);
    }

    @Test
    void choosesNothingForThePersonWhenTheTableLeavesItOpen() {
        proposal(Proposed.MANUAL);

        assertThat(form().prefill())
                .containsEntry("proposal", "Du skal selv vurdere sagen")
                .doesNotContainKey("visResult");
    }

    @Test
    void needsNoSegmentForACitizenOutsideTheTargetGroup() {
        var form = form().with("visResult", "IKKE_MAALGRUPPE");

        assertThat(form.submit().variables()).isEqualTo(Map.of("screeningResult", "IKKE_MAALGRUPPE"));
        verify(screenings)
                .decide(ProcessDriver.TRAJECTORY, new Verdict(ScreeningResult.IKKE_MAALGRUPPE, null, null, NEED, null));
    }

    @Test
    void wantsAReasonForAnotherSegmentOrPriority() {
        refused(form().with("priority", 1), "Du har ændret segment eller prioritet");
        refused(form().with("segment", "UDSAT"), "Du har ændret segment eller prioritet");

        form().with("priority", 1)
                .with("overrideReason", "Borgeren mister snart sin bolig.")
                .submit();
        verify(screenings)
                .decide(
                        ProcessDriver.TRAJECTORY,
                        new Verdict(
                                ScreeningResult.TILBUDT, Segment.OPKVAL, 1, NEED, "Borgeren mister snart sin bolig."));
    }

    @Test
    void wantsSegmentPriorityAndNeed() {
        refused(form().without("segment"), "Segment");
        refused(form().without("priority"), "Prioritet");
        refused(form().with("needStatement", "Dansk"), "mindst 20 tegn");
    }

    private FilledForm form() {
        return FilledForm.of("screening", receiver, Map.of())
                .with("visResult", "TILBUDT")
                .with("segment", "OPKVAL")
                .with("priority", 2)
                .with("needStatement", NEED);
    }

    private void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
        verify(screenings, never()).decide(any(), any());
    }

    private void proposal(String result) {
        when(screenings.proposal(ProcessDriver.TRAJECTORY))
                .thenReturn(Optional.of(new Proposed(
                        "target-group", 1, "Rule_09", result, "Begrundelse.", "Målgruppe, række 9, version 1")));
    }
}
