package dk.forloeb.trajectory;

import dk.forloeb.engine.Decisions;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which dated package of law and policy applies on a day, as rule-set.dmn says. */
@Component
public class RuleSets {

    static final String DECISION_ID = "rule-set";

    private final Decisions decisions;

    RuleSets(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Id such as {@code RS-2026-01}. */
    public String on(LocalDate day) {
        return decisions
                .evaluate(DECISION_ID, Map.of("decisionDate", day))
                .first()
                .text("ruleSetId");
    }
}
