package dk.forloeb.followup;

/**
 * Port: absence as contact-frequency.dmn asks for it. Nobody answers until a module records absences; contact is then
 * planned as if there were none.
 */
public interface AbsenceFacts {

    AbsenceFact of(String trajectoryNo);

    /**
     * @param noShows days with a missed appointment within the last 30 days
     * @param sickDays days on end that the citizen has been ill, today included
     */
    record AbsenceFact(int noShows, int sickDays) {

        static final AbsenceFact NONE = new AbsenceFact(0, 0);
    }
}
