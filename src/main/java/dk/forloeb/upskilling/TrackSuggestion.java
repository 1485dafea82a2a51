package dk.forloeb.upskilling;

/**
 * A track that upskilling-track.dmn finds suitable.
 *
 * @param hoursPerWeek the table's suggestion
 * @param reason Danish sentence from the table
 */
public record TrackSuggestion(Track track, int hoursPerWeek, String reason) {}
