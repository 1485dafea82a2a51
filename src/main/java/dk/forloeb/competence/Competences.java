package dk.forloeb.competence;

import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Industry;
import java.math.BigDecimal;
import java.util.Set;

/**
 * What the citizen brings along.
 *
 * @param educationCountry where the education was taken; null when not told
 * @param workYearsDk years of work in Denmark, to one decimal
 * @param workYearsAbroad years of work elsewhere, to one decimal
 * @param itSkills 1–5; null when not asked
 * @param preferredIndustries one to three
 */
public record Competences(
        int schoolYears,
        EducationLevel educationLevel,
        String educationCountry,
        BigDecimal workYearsDk,
        BigDecimal workYearsAbroad,
        Literacy literacy,
        Integer itSkills,
        Set<Industry> preferredIndustries,
        Set<Licence> licences) {

    /** The most industries that a plan can aim at. */
    public static final int MOST_INDUSTRIES = 3;

    public Competences {
        preferredIndustries = Set.copyOf(preferredIndustries);
        licences = Set.copyOf(licences);
        if (preferredIndustries.isEmpty() || preferredIndustries.size() > MOST_INDUSTRIES) {
            throw new IllegalArgumentException(
                    "Preferred are %d industries, not 1 to %d.".formatted(preferredIndustries.size(), MOST_INDUSTRIES));
        }
    }
}
