package dk.forloeb.absence;

/**
 * Absence as the frequency of contact depends on it.
 *
 * @param noShows days of no-shows without a known cause within {@link AbsenceProperties#repeatDays()}
 * @param sickDays days on end that the citizen has been ill, today included
 */
public record AbsenceCount(int noShows, int sickDays) {}
