package dk.forloeb.decision.process;

/** Names used by decision-with-hearing.bpmn. */
final class DecisionWithHearingModel {

    static final String PROCESS_ID = "decision-with-hearing";

    private DecisionWithHearingModel() {}

    /** Facts that the process waits for. */
    static final class Messages {
        static final String LETTER_SETTLED = "decision.letterSettled";

        private Messages() {}
    }

    /** Elements that people or time act on. */
    static final class Elements {
        static final String DRAFT_DECISION = "UserTask_DraftDecision";
        static final String RECORD_PARTY_REPLY = "UserTask_RecordPartyReply";
        static final String REPLY_PERIOD_OVER = "BoundaryEvent_ReplyPeriodOver";
        static final String REASON_DECISION = "UserTask_ReasonDecision";
        static final String APPROVE_DECISION = "UserTask_ApproveDecision";
        static final String LETTER_SETTLED = "CatchEvent_LetterSettled";
        static final String COMPLAINT_PERIOD_OVER = "CatchEvent_ComplaintPeriodOver";
        static final String DECISION_DONE = "EndEvent_DecisionDone";
        static final String DECISION_DROPPED = "EndEvent_DecisionDropped";

        private Elements() {}
    }
}
