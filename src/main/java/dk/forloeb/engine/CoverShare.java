package dk.forloeb.engine;

import java.util.Set;

/**
 * How much of an absent caseworker's work somebody who covers gets.
 *
 * @param health whether tasks about the citizens' health go along
 * @param courses numbers of the trajectories; null for all, also those that come
 */
public record CoverShare(boolean health, Set<String> courses) {

    /** Everything but, maybe, what is about health. */
    public static CoverShare ofAllCourses(boolean health) {
        return new CoverShare(health, null);
    }

    public boolean isOfAllCourses() {
        return courses == null;
    }
}
