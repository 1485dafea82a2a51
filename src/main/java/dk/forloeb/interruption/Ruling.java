package dk.forloeb.interruption;

import dk.forloeb.engine.Decisions;
import dk.forloeb.trajectory.Outcome;
import java.util.Optional;

/**
 * What table interruption says, and which row of which version said it.
 *
 * @param outcome null when the course ends with the outcome that it has, or does not end
 */
record Ruling(Effect effect, Outcome outcome, boolean talk, PassOn passOn, int version, String ruleId, String reason) {

    static Ruling of(Decisions.Outcome answer) {
        Decisions.Hit hit = answer.first();
        return new Ruling(
                Effect.valueOf(hit.text("effect")),
                Optional.ofNullable(hit.text("outcome")).map(Outcome::valueOf).orElse(null),
                Boolean.TRUE.equals(hit.outputs().get("talk")),
                PassOn.valueOf(hit.text("passOn")),
                answer.version(),
                hit.ruleId(),
                hit.text("reason"));
    }
}
