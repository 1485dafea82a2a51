package dk.forloeb.screening;

import dk.forloeb.trajectory.OrgUnit;
import java.util.Comparator;

/**
 * A caseworker who may get a trajectory.
 *
 * @param speaksLanguage speaks the citizen's preferred language
 * @param load open trajectories with a seat
 * @param maxLoad the most trajectories that the caseworker should have
 */
public record Candidate(String userId, String name, OrgUnit orgUnit, boolean speaksLanguage, long load, int maxLoad) {

    /** The citizen's language first, then the lowest share of the caseworker's own limit. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::speaksLanguage)
            .reversed()
            .thenComparingDouble(candidate -> (double) candidate.load / candidate.maxLoad)
            .thenComparing(Candidate::userId);

    public boolean hasRoom() {
        return load < maxLoad;
    }

    /** As the team leader sees the choice. */
    public String label() {
        return "%s, %s, %d af %d forløb%s%s"
                .formatted(
                        name,
                        orgUnit.label(),
                        load,
                        maxLoad,
                        speaksLanguage ? ", taler borgerens sprog" : "",
                        hasRoom() ? "" : ", fuldt belagt");
    }
}
