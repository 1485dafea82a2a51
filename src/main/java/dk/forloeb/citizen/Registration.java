package dk.forloeb.citizen;

import java.util.Set;

/**
 * A citizen as registered now.
 *
 * @param changed what a citizen who was known before has different from before; empty for somebody new
 */
public record Registration(CitizenView citizen, Set<CitizenField> changed) {}
