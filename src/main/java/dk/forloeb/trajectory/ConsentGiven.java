package dk.forloeb.trajectory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;

/**
 * What the citizen answered when asked for consent.
 *
 * @param scopes codes of {@link ConsentScope}
 * @param given false when the citizen said no, which is recorded too
 * @param withdrawnAt when it was taken back; null while it stands
 */
public record ConsentGiven(
        ConsentPurpose purpose,
        Collection<String> parties,
        Collection<String> scopes,
        boolean given,
        String method,
        LocalDate validUntil,
        LocalDateTime withdrawnAt) {

    public ConsentGiven {
        if (scopes.stream().map(ConsentScope::valueOf).anyMatch(scope -> scope.isForbidden(purpose))) {
            throw new IllegalArgumentException("Diagnoses can't be shared for purpose %s.".formatted(purpose));
        }
    }
}
