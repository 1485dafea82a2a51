package dk.forloeb.followup;

import dk.forloeb.placement.EndReason;
import java.time.LocalDate;

/**
 * News that the citizen has left a workplace before the time.
 *
 * @param lastDay the citizen's last day there
 */
public record PlacementStop(EndReason reason, LocalDate lastDay) {}
