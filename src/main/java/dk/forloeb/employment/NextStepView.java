package dk.forloeb.employment;

/**
 * How the course goes on after a choice.
 *
 * @param newRound whether plan and effort come once more
 * @param teamLeaderReview whether a team leader must agree to that first
 * @param clarification whether flexjob or pension is clarified first, which decides on the round
 */
public record NextStepView(NextStep chosen, boolean newRound, boolean teamLeaderReview, boolean clarification) {

    /** Whether the new round begins with the physician. */
    public boolean healthReviewNeeded() {
        return chosen == NextStep.LAEGEGENNEMGANG_IGEN;
    }
}
