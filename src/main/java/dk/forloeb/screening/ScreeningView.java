package dk.forloeb.screening;

import dk.forloeb.trajectory.EducationLevel;
import java.math.BigDecimal;

/**
 * A screening as forms show it.
 *
 * @param residenceYears years in Denmark; null when unknown
 * @param needStatement null before the decision
 * @param result null before the decision
 */
public record ScreeningView(
        Integer residenceYears,
        boolean inStatutoryProgram,
        DanishSource danishSource,
        BigDecimal dkWorkYears,
        EducationLevel educationLevel,
        boolean cultureNeed,
        OtherEffort otherEffort,
        LawSteps lawSteps,
        String needStatement,
        ScreeningResult result) {}
