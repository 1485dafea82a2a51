package dk.forloeb.decision;

import java.time.LocalDate;

/**
 * What a decision is thought to say, before the citizen has been heard (form F-B6).
 *
 * @param proposal what the citizen is told about the decision that is thought of
 * @param replyBy last day for the citizen's reply; null when the citizen is not heard
 * @param exception why the citizen need not be heard; null when there is a hearing or the law asks for none
 * @param exceptionReason in the author's words; null without exception
 */
public record DecisionDraft(
        DecisionResult result,
        String legalBasis,
        String facts,
        String proposal,
        LocalDate replyBy,
        HearingException exception,
        String exceptionReason) {

    public boolean isHeard() {
        return replyBy != null;
    }
}
