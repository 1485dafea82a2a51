package dk.forloeb.upskilling;

import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Industry;

/**
 * What upskilling-track.dmn asks for beyond what the trajectory itself knows; null where it is unknown.
 *
 * @param literacy INGEN, SVAG or FUNKTIONEL
 * @param workBand code of the preliminary ability to work
 */
public record TrackInputs(String literacy, Industry industry, EducationLevel educationLevel, String workBand) {}
