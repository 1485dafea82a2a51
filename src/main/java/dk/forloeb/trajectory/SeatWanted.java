package dk.forloeb.trajectory;

/** A citizen has been put on the waiting list of this unit, which may have a free seat all the same. */
public record SeatWanted(OrgUnit orgUnit) {}
