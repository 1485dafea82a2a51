package dk.forloeb.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision as other classes see it.
 *
 * @param no such as {@code F-2026-000001-A1}
 * @param kind code of table decision-kind
 * @param kindName what users call the kind
 * @param result null before the draft
 * @param replyBy last day for the citizen's reply; null when nobody is heard
 * @param exception null unless the hearing was left out
 * @param reasonedBy user id of whoever asked for approval; null before that
 * @param approvedBy user id of the second person; null before the approval
 * @param sentOn day on which the letter was written; null before that
 * @param deliveredOn day from which the time to complain runs; null before that
 * @param complainBy last day to complain; null before the delivery
 * @param ruleSetId rules by which it is made; null before the draft
 */
public record DecisionView(
        UUID id,
        String no,
        String trajectoryNo,
        String kind,
        String kindName,
        DecisionStatus status,
        DecisionResult result,
        boolean adverse,
        boolean hearingRequired,
        LocalDate hearingSentOn,
        LocalDate replyBy,
        HearingException exception,
        String draftedBy,
        String reasonedBy,
        String approvedBy,
        LocalDate sentOn,
        LocalDate deliveredOn,
        LocalDate complainBy,
        String complaintBody,
        boolean otherReassesses,
        String ruleSetId) {

    public boolean isHeard() {
        return replyBy != null;
    }
}
