package dk.forloeb.caseload;

import dk.forloeb.trajectory.ProposalView;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who reads why the system proposed what it did, and so what of it may be shown (domain 2.1).
 *
 * @param caseworker whether it is the course's caseworker, or who covers for that one; else it is a team leader
 * @param consent whether the citizen's consent to the physician stands today
 * @param firstReviewedAt when a physician first said something; null when nobody has
 */
record ProposalReader(String userId, boolean caseworker, boolean consent, LocalDateTime firstReviewedAt) {

    /** The proposal as far as this reader may know it. */
    ShownProposal shown(ProposalView view) {
        Set<String> hidden = view.inputs().stream()
                .map(ProposalView.Input::name)
                .filter(input -> !mayKnow(view, input))
                .collect(Collectors.toSet());
        boolean rowShown = view.told().stream().allMatch(input -> mayKnow(view, input));
        // Free text may repeat any of the facts, for whoever did not write it.
        boolean choiceShown = userId.equals(view.decidedBy()) || hidden.isEmpty();
        return new ShownProposal(view, hidden, rowShown, choiceShown);
    }

    private boolean mayKnow(ProposalView view, String input) {
        return switch (FactClass.of(view.proposed().decisionId(), input)) {
            case CASE -> true;
            case ASSESSED_FUNCTION -> caseworker;
            case PHYSICIANS_WORD -> caseworker && consent || isFromBeforeAnyReview(view);
            case UNKNOWN -> false;
        };
    }

    private boolean isFromBeforeAnyReview(ProposalView view) {
        return firstReviewedAt == null || view.proposedAt().isBefore(firstReviewedAt);
    }
}
