package dk.forloeb.absence;

import java.time.LocalDateTime;

/**
 * What happens next about an absence.
 *
 * @param at when the citizen is contacted; null when no contact is asked for
 */
public record ContactStep(Response response, LocalDateTime at) {

    public boolean isContact() {
        return at != null;
    }
}
