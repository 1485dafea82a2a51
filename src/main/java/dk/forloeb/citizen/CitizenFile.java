package dk.forloeb.citizen;

import java.util.List;

/**
 * All that is known of a citizen, and how it came to be known.
 *
 * @param version what a correction must be based on
 * @param changes the newest first
 */
public record CitizenFile(int version, CitizenView citizen, List<CitizenChangeView> changes) {}
