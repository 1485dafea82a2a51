package dk.forloeb.tasklist;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * That there is a draft, without what it holds.
 *
 * @param fields keys of the fields in which something was typed
 */
public record Draft(LocalDateTime savedAt, Set<String> fields) {}
