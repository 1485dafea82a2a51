package dk.forloeb.trajectory;

import java.util.Set;

/**
 * What somebody does today for caseworkers who are away.
 *
 * @param caseworkers of whom it is all
 * @param courses of others, whose fixed caseworkers they still have
 */
public record CoveredWork(Set<String> caseworkers, Set<String> courses) {

    public static final CoveredWork NONE = new CoveredWork(Set.of(), Set.of());

    /** @param caseworkerId the trajectory's fixed caseworker; null when it has none */
    public boolean has(String no, String caseworkerId) {
        return courses.contains(no) || caseworkerId != null && caseworkers.contains(caseworkerId);
    }
}
