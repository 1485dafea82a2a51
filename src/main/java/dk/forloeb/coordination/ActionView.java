package dk.forloeb.coordination;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that was agreed, as whoever may know of it sees it.
 *
 * @param doneOn null while it is open
 */
public record ActionView(UUID id, String what, ActionOwner owner, LocalDate due, LocalDate doneOn) {

    public boolean isOpen() {
        return doneOn == null;
    }
}
