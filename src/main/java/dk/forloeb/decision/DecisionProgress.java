package dk.forloeb.decision;

import java.util.UUID;

/** What the decision module tells its process. */
public interface DecisionProgress {

    /** The letter with a decision has arrived, or never will. */
    void letterSettled(UUID decisionId);
}
