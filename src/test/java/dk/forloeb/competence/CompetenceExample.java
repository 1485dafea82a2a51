package dk.forloeb.competence;

import dk.forloeb.trajectory.DanishLevel;
import dk.forloeb.trajectory.EducationLevel;
import dk.forloeb.trajectory.Industry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an invented citizen can and wants. */
public final class CompetenceExample {

    public static final DanishTest DANISH =
            new DanishTest(DanishTestKind.FVU_TEST, LocalDate.of(2026, 2, 20), DanishLevel.B1);

    private CompetenceExample() {}

    public static Competences competences() {
        return new Competences(
                9,
                EducationLevel.GRUNDSKOLE,
                "Syrien",
                new BigDecimal("0.5"),
                new BigDecimal("4"),
                Literacy.FUNKTIONEL,
                3,
                Set.of(Industry.PLEJE, Industry.KOEKKEN_KANTINE),
                Set.of(Licence.HYGIEJNE));
    }

    /** The same score for every indicator. */
    public static Progression progression(int score) {
        Map<ProgressionIndicator, Integer> scores = Arrays.stream(ProgressionIndicator.values())
                .collect(Collectors.toMap(Function.identity(), indicator -> score));
        return new Progression(scores, 4, 3);
    }
}
