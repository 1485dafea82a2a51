package dk.forloeb.competence;

import dk.forloeb.engine.FormValues;
import java.util.EnumMap;
import java.util.Map;

/**
 * One measurement of the 11 indicators.
 *
 * @param scores 1–5 for each indicator
 * @param ownBelief the citizen's own belief in getting a job, 1–5; null when not asked
 * @param caseworkerBelief the caseworker's belief in it, 1–5, kept apart; null when not asked
 */
public record Progression(Map<ProgressionIndicator, Integer> scores, Integer ownBelief, Integer caseworkerBelief) {

    public Progression {
        scores = Map.copyOf(scores);
        for (ProgressionIndicator indicator : ProgressionIndicator.values()) {
            requireScore(indicator.name(), scores.get(indicator));
        }
        requireScoreOrNone("ownBelief", ownBelief);
        requireScoreOrNone("caseworkerBelief", caseworkerBelief);
    }

    /** Reads the fields {@code progression1}–{@code progression11}, {@code ownBelief} and {@code caseworkerBelief}. */
    public static Progression of(FormValues values) {
        Map<ProgressionIndicator, Integer> scores = new EnumMap<>(ProgressionIndicator.class);
        for (ProgressionIndicator indicator : ProgressionIndicator.values()) {
            scores.put(indicator, values.integer(indicator.formKey()));
        }
        return new Progression(
                scores,
                values.findInteger("ownBelief").orElse(null),
                values.findInteger("caseworkerBelief").orElse(null));
    }

    private static void requireScoreOrNone(String name, Integer score) {
        if (score != null) {
            requireScore(name, score);
        }
    }

    private static void requireScore(String name, Integer score) {
        if (score == null || score < 1 || score > 5) {
            throw new IllegalArgumentException("Progression '%s' is %s, not 1 to 5.".formatted(name, score));
        }
    }
}
