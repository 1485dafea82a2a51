package dk.forloeb.caseload;

import dk.forloeb.trajectory.ProposalView;
import java.util.Set;

/**
 * A proposal with what of it is kept from its reader.
 *
 * @param hidden names of the inputs that are kept back
 * @param rowShown whether the row that hit, and its reason, tell of none of them
 * @param choiceShown whether the reason for another choice may be read
 */
public record ShownProposal(ProposalView view, Set<String> hidden, boolean rowShown, boolean choiceShown) {

    /** Whether nothing is kept back, so that what else would have come of it tells nothing either. */
    public boolean isWhole() {
        return hidden.isEmpty() && rowShown;
    }

    /** Whether an input is kept back because nobody has decided yet who may know it. */
    public boolean isUndecided(String input) {
        return FactClass.of(view.proposed().decisionId(), input) == FactClass.UNKNOWN;
    }
}
