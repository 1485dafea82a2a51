package dk.forloeb.coordination;

import dk.forloeb.trajectory.ConsentScope;
import java.util.Set;

/**
 * A request as it is to be shared (form F-A16).
 *
 * @param legalBasis the rule that allows sharing without consent; null when a consent does
 * @param legalReason why it holds here; null when a consent allows it
 * @param scopes kinds of information that are shared, those that the problems tell of among them
 */
public record RequestDraft(
        Administration administration,
        String contactPerson,
        SharingBasis basis,
        String legalBasis,
        String legalReason,
        Set<Problem> problems,
        Set<ConsentScope> scopes,
        String question) {

    public RequestDraft {
        problems = Set.copyOf(problems);
        scopes = Set.copyOf(scopes);
        require(!problems.isEmpty(), "a problem");
        require(scopes.containsAll(problems.stream().map(Problem::scope).toList()), "the scopes of its problems");
        require(!scopes.contains(ConsentScope.HELBRED_DIAGNOSE), "no diagnoses");
        require((basis == SharingBasis.LOV) == (legalBasis != null), "a rule exactly where no consent is asked for");
        require((basis == SharingBasis.LOV) == (legalReason != null), "a reason exactly where no consent is asked for");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("A request needs %s.".formatted(what));
        }
    }
}
