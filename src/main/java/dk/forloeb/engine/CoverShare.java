package dk.forloeb.engine;

import java.util.Collection;
import java.util.Set;

/**
 * How much of an absent caseworker's work somebody who covers gets.
 *
 * @param health whether tasks about the citizens' health go along
 * @param allCourses whether it is of all trajectories, also those that come
 * @param courses else the numbers of those of which it is
 */
public record CoverShare(boolean health, boolean allCourses, Set<String> courses) {

    public static CoverShare ofAllCourses(boolean health) {
        return new CoverShare(health, true, Set.of());
    }

    public static CoverShare ofSome(boolean health, Collection<String> courses) {
        return new CoverShare(health, false, Set.copyOf(courses));
    }
}
