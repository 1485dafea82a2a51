package dk.forloeb.supervision;

/**
 * How long some open trajectories have been in their phases.
 *
 * @param medianDays half have been there no longer; null where there is none
 * @param overLong how many have been there longer than {@link #LONG} days
 * @param overVeryLong the same of {@link #VERY_LONG}
 */
public record Ageing(int count, Long medianDays, int overLong, int overVeryLong) {

    /** More days in a phase than these are counted by themselves. */
    public static final int LONG = 30;

    public static final int VERY_LONG = 90;
}
