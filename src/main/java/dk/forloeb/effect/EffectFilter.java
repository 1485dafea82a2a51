package dk.forloeb.effect;

import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Segment;

/**
 * Which part of the effort the figures are of. Whole calendar years only: periods that overlap can be subtracted from each
 * other, and what is left may be one citizen.
 *
 * @param unit null for the whole city
 * @param segment null for every citizen
 */
public record EffectFilter(int year, OrgUnit unit, Segment segment) {

    /** Every citizen of the whole city. */
    public boolean isWhole() {
        return unit == null && segment == null;
    }

    /** The same part of the effort a year earlier. */
    public EffectFilter yearBefore() {
        return new EffectFilter(year - 1, unit, segment);
    }
}
