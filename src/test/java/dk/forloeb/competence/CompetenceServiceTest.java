package dk.forloeb.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.EventKind;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.NoteKind;
import dk.forloeb.trajectory.Phase;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompetenceServiceTest {

    private static final String NO = "F-2026-000001";

    private final CompetenceRepository profiles = mock(CompetenceRepository.class);
    private final ProgressionService progressions = mock(ProgressionService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final CompetenceService service = new CompetenceService(
            profiles,
            progressions,
            trajectories,
            currentUser,
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    private CompetenceProfile stored;

    @BeforeEach
    void record() {
        when(profiles.findById(NO)).thenAnswer(call -> Optional.ofNullable(stored));
        when(profiles.save(any())).thenAnswer(call -> stored = call.getArgument(0));
        in(Phase.START);
    }

    @Test
    void keepsATestOfDanish() {
        service.testDanish(NO, CompetenceExample.DANISH, "Læser godt.");

        verify(trajectories).learnDanish(NO, DanishLevel.B1);
        verify(trajectories).note(NO, NoteKind.AFKLARING, "Læser godt.");
        assertThat(service.profile(NO)).contains(new CompetenceView(CompetenceExample.DANISH, null));
    }

    @Test
    void keepsCompetencesAndTheBaseline() {
        service.clarify(
                NO, CompetenceExample.DANISH, CompetenceExample.competences(), CompetenceExample.progression(2));

        verify(trajectories).learnDanish(NO, DanishLevel.B1);
        verify(progressions).measure(NO, MeasurementKind.BASELINE, CompetenceExample.progression(2));
        assertThat(service.profile(NO))
                .contains(new CompetenceView(CompetenceExample.DANISH, CompetenceExample.competences()));
        assertThat(service.industries(NO)).containsExactlyInAnyOrder(Industry.PLEJE, Industry.KOEKKEN_KANTINE);
        assertThat(service.upskillingFacts(NO))
                .isEqualTo(new UpskillingFacts(
                        2,
                        Literacy.FUNKTIONEL,
                        EducationLevel.GRUNDSKOLE,
                        List.of(Industry.PLEJE, Industry.KOEKKEN_KANTINE)));
    }

    @Test
    void tellsWhatIsUnknownBeforeTheClarification() {
        assertThat(service.profile(NO)).isEmpty();
        assertThat(service.industries(NO)).isEmpty();
        assertThat(service.upskillingFacts(NO)).isEqualTo(new UpskillingFacts(2, null, null, List.of()));
    }

    @Test
    void recordsABaselineOnlyAfterTheClarification() {
        assertThatIllegalStateException()
                .isThrownBy(() -> service.recordBaseline(NO))
                .withMessageContaining(NO);

        service.clarify(
                NO, CompetenceExample.DANISH, CompetenceExample.competences(), CompetenceExample.progression(2));
        service.recordBaseline(NO);

        verify(trajectories).enter(NO, Phase.AFKLARING);
        verify(trajectories).record(NO, EventKind.KOMPETENCER_AFKLARET, null);
    }

    @Test
    void takesNoCourseBackInPhase() {
        in(Phase.PLAN);
        service.clarify(
                NO, CompetenceExample.DANISH, CompetenceExample.competences(), CompetenceExample.progression(2));

        service.recordBaseline(NO);

        verify(trajectories, never()).enter(any(), any());
    }

    @Test
    void aimsAtOneToThreeIndustries() {
        assertThatIllegalArgumentException().isThrownBy(() -> aimingAt(Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> aimingAt(Set.of(Industry.PLEJE, Industry.KONTOR, Industry.BYGGERI, Industry.TRANSPORT)));
    }

    private static void aimingAt(Set<Industry> industries) {
        new Competences(
                9,
                EducationLevel.INGEN,
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Literacy.SVAG,
                null,
                industries,
                Set.of());
    }

    private void in(Phase phase) {
        when(trajectories.trajectory(NO))
                .thenReturn(TrajectoryExample.aTrajectory().in(phase).view());
    }
}
