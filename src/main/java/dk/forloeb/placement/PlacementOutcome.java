package dk.forloeb.placement;

import java.time.LocalDate;

/**
 * How a placement ends.
 *
 * @param brokenOff before the agreed end
 * @param lastDay the citizen's last day there
 */
public record PlacementOutcome(boolean brokenOff, EndReason reason, LocalDate lastDay) {}
