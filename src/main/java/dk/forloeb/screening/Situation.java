package dk.forloeb.screening;

import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Facts;
import java.math.BigDecimal;

/**
 * The citizen's situation as the screener describes it.
 *
 * @param facts what every module may need of it
 * @param residenceYears years in Denmark; null when unknown
 * @param inStatutoryProgram covered by the programme of integrationsloven, which this effort only supplements
 * @param dkWorkYears years of work in Denmark, to one decimal
 * @param cultureNeed needs to know Danish workplace culture
 */
public record Situation(
        Facts facts,
        Integer residenceYears,
        boolean inStatutoryProgram,
        DanishSource danishSource,
        BigDecimal dkWorkYears,
        EducationLevel educationLevel,
        boolean cultureNeed,
        OtherEffort otherEffort,
        LawSteps lawSteps) {}
