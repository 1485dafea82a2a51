package dk.forloeb.caseload;

import dk.forloeb.trajectory.OrgUnit;
import java.util.UUID;

/**
 * A filter of the board under a name.
 *
 * @param query what stands after the question mark in the board's address
 * @param sharedWith the unit that sees it too; null when it is the owner's alone
 * @param own whether the reader has saved it
 */
public record SavedFilter(UUID id, String name, String query, OrgUnit sharedWith, boolean own) {}
