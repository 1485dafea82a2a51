package dk.forloeb.effect;

/**
 * What a measure comes to for one year and one part of the effort. Whatever must not be seen is null.
 *
 * @param hits rows with yes, or all rows of a measure without yes and no
 * @param known rows of which it is known
 * @param missing rows of which it is not known, which is no failure
 * @param population all rows
 * @param value in the measure's unit: a count, percent, the median or the mean
 * @param high the 90th percentile of a median, else null
 * @param norm what a load should be at most, else null
 * @param hidden whether something is null because too few stand behind it
 */
public record Figure(
        Measure measure,
        Long hits,
        Long known,
        Long missing,
        Long population,
        Double value,
        Double high,
        Double norm,
        boolean hidden) {

    /** The same with how many it is of alone. */
    Figure withoutValue() {
        return new Figure(measure, hits, known, missing, population, null, null, null, true);
    }
}
