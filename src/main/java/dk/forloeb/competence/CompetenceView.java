package dk.forloeb.competence;

/**
 * A profile as forms show it.
 *
 * @param danishTest null when Danish has not been tested
 * @param competences null when they have not been clarified
 */
public record CompetenceView(DanishTest danishTest, Competences competences) {}
