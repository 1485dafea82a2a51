package dk.forloeb.fileaccess;

import java.util.Set;

/**
 * What a citizen is given to see.
 *
 * @param documents which documents or data, and how they are handed out
 * @param bases rules by which something is left out; empty when nothing is
 * @param exemptionReason what is left out and why; null when nothing is
 */
public record AccessAnswer(String documents, Set<ExemptionBasis> bases, String exemptionReason) {

    public AccessAnswer {
        bases = Set.copyOf(bases);
        if (bases.isEmpty() != (exemptionReason == null)) {
            throw new IllegalArgumentException("What is left out has a rule and a reason.");
        }
    }

    boolean leavesSomethingOut() {
        return exemptionReason != null;
    }

    /** Without the texts, so that it can be in no log. */
    @Override
    public String toString() {
        return "AccessAnswer[%s]".formatted(bases);
    }
}
