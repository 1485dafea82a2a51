package dk.forloeb.competence;

import java.time.LocalDate;
import java.util.Map;

/**
 * How far the citizen has come since the baseline.
 *
 * @param from day of the baseline
 * @param to day of the newest measurement
 * @param changes points up or down (-4 to 4) by indicator
 */
public record ProgressionDelta(LocalDate from, LocalDate to, Map<ProgressionIndicator, Integer> changes) {

    /** Mean change in points. */
    public double average() {
        return changes.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** Indicators that went up. */
    public long improved() {
        return changes.values().stream().filter(change -> change > 0).count();
    }

    /** As shown to a caseworker. */
    public String summary() {
        long worse = changes.values().stream().filter(change -> change < 0).count();
        return "%d af %d indikatorer er gået frem, %d tilbage siden %td.%<tm.%<tY."
                .formatted(improved(), changes.size(), worse, from);
    }
}
