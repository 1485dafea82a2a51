package dk.forloeb.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.forloeb.platform.CurrentUser;
import dk.forloeb.platform.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressionServiceTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDate BEGIN = LocalDate.of(2026, 3, 2);

    private final ProgressionRepository measurements = mock(ProgressionRepository.class);
    private final CurrentUser currentUser = mock(CurrentUser.class);
    private final MovableClock clock =
            new MovableClock(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    private final ProgressionService service = new ProgressionService(measurements, currentUser, clock);
    private final Map<UUID, ProgressionMeasurement> stored = new LinkedHashMap<>();

    @BeforeEach
    void record() {
        when(measurements.findByTrajectoryNoOrderByMeasuredOn(NO)).thenAnswer(call -> List.copyOf(stored.values()));
        when(measurements.save(any())).thenAnswer(call -> {
            ProgressionMeasurement measurement = call.getArgument(0);
            stored.put(measurement.getId(), measurement);
            return measurement;
        });
    }

    @Test
    void measuresTheWayFromTheBaselineToTheNewest() {
        measure(MeasurementKind.BASELINE, 2, 0);
        assertThat(service.delta(NO)).isEmpty();
        measure(MeasurementKind.FOLLOWUP, 1, 90);
        measure(MeasurementKind.FOLLOWUP, 4, 180);

        assertThat(service.delta(NO)).hasValueSatisfying(delta -> {
            assertThat(delta.from()).isEqualTo(BEGIN);
            assertThat(delta.to()).isEqualTo(BEGIN.plusDays(180));
            assertThat(delta.average()).isEqualTo(2);
            assertThat(delta.improved()).isEqualTo(11);
            assertThat(delta.summary()).isEqualTo("11 af 11 indikatorer er gået frem, 0 tilbage siden 02.03.2026.");
        });
        assertThat(service.lastMeasuredOn(NO)).contains(BEGIN.plusDays(180));
    }

    @Test
    void takesTheEndBeforeAFollowUpOfTheSameDay() {
        measure(MeasurementKind.BASELINE, 3, 0);
        measure(MeasurementKind.END, 5, 90);
        measure(MeasurementKind.FOLLOWUP, 4, 90);

        assertThat(service.delta(NO))
                .hasValueSatisfying(delta -> assertThat(delta.average()).isEqualTo(2));
    }

    @Test
    void keepsOneBaselineOneEndAndOneFollowUpADay() {
        measure(MeasurementKind.BASELINE, 1, 0);
        measure(MeasurementKind.BASELINE, 2, 3);
        measure(MeasurementKind.FOLLOWUP, 2, 90);
        measure(MeasurementKind.FOLLOWUP, 3, 90);
        measure(MeasurementKind.FOLLOWUP, 3, 180);
        measure(MeasurementKind.END, 4, 200);
        measure(MeasurementKind.END, 5, 201);

        assertThat(stored.values())
                .extracting(ProgressionMeasurement::kind)
                .containsExactly(
                        MeasurementKind.BASELINE,
                        MeasurementKind.FOLLOWUP,
                        MeasurementKind.FOLLOWUP,
                        MeasurementKind.END);
        assertThat(stored.values().iterator().next().score(ProgressionIndicator.SPROG))
                .isEqualTo(2);
    }

    @Test
    void hasElevenScoresFromOneToFive() {
        assertThatIllegalArgumentException().isThrownBy(() -> CompetenceExample.progression(6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Progression(Map.of(), 1, 1));
        Map<ProgressionIndicator, Integer> scores =
                CompetenceExample.progression(1).scores();
        assertThatIllegalArgumentException().isThrownBy(() -> new Progression(scores, 0, null));
        assertThat(new Progression(scores, null, null).scores()).hasSize(11);
    }

    private void measure(MeasurementKind kind, int score, int dayOfCourse) {
        clock.setOffset(Duration.ofDays(dayOfCourse));
        service.measure(NO, kind, CompetenceExample.progression(score));
    }
}
