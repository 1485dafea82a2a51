package dk.forloeb.decision;

import java.util.Set;

/** A decision can't take this step, whoever asks for it and by whatever way. */
public class DecisionRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DecisionRefusedException(String decisionNo, DecisionStatus status, String step) {
        super("Decision %s is %s: no %s now.".formatted(decisionNo, status, step));
    }

    DecisionRefusedException(String decisionNo, Set<Missing> missing) {
        super("Decision %s lacks %s.".formatted(decisionNo, missing));
    }
}
