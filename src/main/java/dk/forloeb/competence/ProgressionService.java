package dk.forloeb.competence;

import dk.forloeb.platform.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measures how citizens come closer to a job, from the baseline over follow-ups to the end (principle C). */
@Service
@Transactional
public class ProgressionService {

    private final ProgressionRepository measurements;
    private final CurrentUser currentUser;
    private final Clock clock;

    ProgressionService(ProgressionRepository measurements, CurrentUser currentUser, Clock clock) {
        this.measurements = measurements;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Keeps today's scores. There is one baseline and one end; a follow-up replaces an earlier one of the same day. */
    public void measure(String no, MeasurementKind kind, Progression progression) {
        LocalDate today = LocalDate.now(clock);
        ProgressionMeasurement measurement = measurements.findByTrajectoryNoOrderByMeasuredOn(no).stream()
                .filter(earlier -> earlier.isOf(kind, today))
                .findFirst()
                .orElseGet(() -> new ProgressionMeasurement(no, kind, today));
        measurement.score(progression, currentUser.id());
        measurements.save(measurement);
    }

    /** The way from the baseline to the newest measurement; empty when either is missing. */
    @Transactional(readOnly = true)
    public Optional<ProgressionDelta> delta(String no) {
        List<ProgressionMeasurement> all = measurements.findByTrajectoryNoOrderByMeasuredOn(no);
        Optional<ProgressionMeasurement> baseline = all.stream()
                .filter(measurement -> measurement.kind() == MeasurementKind.BASELINE)
                .findFirst();
        Optional<ProgressionMeasurement> newest = all.stream()
                .filter(measurement -> measurement.kind() != MeasurementKind.BASELINE)
                .max(Comparator.comparing(ProgressionMeasurement::measuredOn)
                        .thenComparing(ProgressionMeasurement::kind));
        return baseline.flatMap(from -> newest.map(to -> delta(from, to)));
    }

    /** Day of the newest measurement, the baseline included. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastMeasuredOn(String no) {
        return measurements.findByTrajectoryNoOrderByMeasuredOn(no).stream()
                .map(ProgressionMeasurement::measuredOn)
                .max(Comparator.naturalOrder());
    }

    private static ProgressionDelta delta(ProgressionMeasurement from, ProgressionMeasurement to) {
        Map<ProgressionIndicator, Integer> changes = new EnumMap<>(ProgressionIndicator.class);
        Arrays.stream(ProgressionIndicator.values())
                .forEach(indicator -> changes.put(indicator, to.score(indicator) - from.score(indicator)));
        return new ProgressionDelta(from.measuredOn(), to.measuredOn(), changes);
    }
}
