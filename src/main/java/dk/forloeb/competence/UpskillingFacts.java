package dk.forloeb.competence;

import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Industry;
import java.util.List;

/**
 * What upskilling-track.dmn asks of the competences; null where they are not clarified yet.
 *
 * @param danishRank 0 (before A1) to 5 (C1)
 */
public record UpskillingFacts(
        Integer danishRank, Literacy literacy, EducationLevel educationLevel, List<Industry> industries) {}
