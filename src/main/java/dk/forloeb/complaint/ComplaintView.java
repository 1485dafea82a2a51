package dk.forloeb.complaint;

import dk.forloeb.decision.ReplyForm;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A complaint as other classes see it.
 *
 * @param no such as {@code F-2026-000001-A1-K1}
 * @param late whether it came after the time to complain; it is passed on all the same
 * @param result null before the reassessment
 * @param overturnedBy the new decision that the reassessment opened; null when it opened none
 * @param forwardedOn null unless it went to the appeals board
 * @param answer of the appeals board; null before that
 * @param renewedBy the new decision that the board's answer asked for; null when it asked for none
 */
public record ComplaintView(
        UUID id,
        String no,
        UUID decisionId,
        String trajectoryNo,
        ComplaintStatus status,
        LocalDate receivedOn,
        ComplaintChannel channel,
        ReplyForm form,
        boolean late,
        Reassessment result,
        String reassessedBy,
        UUID overturnedBy,
        LocalDate forwardedOn,
        BoardAnswer answer,
        LocalDate answeredOn,
        UUID renewedBy) {}
