package dk.forloeb.trajectory;

/** A citizen has left the programme, so that the unit may offer the seat to somebody who waits. */
public record SeatFreed(OrgUnit orgUnit) {}
