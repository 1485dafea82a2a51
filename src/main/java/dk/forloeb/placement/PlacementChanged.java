package dk.forloeb.placement;

/** A citizen's placement has started or ended. */
public record PlacementChanged(String trajectoryNo) {}
