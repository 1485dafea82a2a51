package dk.forloeb.complaint.process;

/** Names used by complaint.bpmn. */
final class ComplaintModel {

    static final String PROCESS_ID = "complaint";

    private ComplaintModel() {}

    /** Elements that people act on. */
    static final class Elements {
        static final String REASSESS_DECISION = "UserTask_ReassessDecision";
        static final String RECORD_BOARD_ANSWER = "UserTask_RecordBoardAnswer";
        static final String IMPLEMENT_BOARD_ANSWER = "UserTask_ImplementBoardAnswer";
        static final String COMPLAINT_WITHDRAWN = "EndEvent_ComplaintWithdrawn";
        static final String DECISION_STANDS = "EndEvent_DecisionStands";
        static final String ANSWER_IMPLEMENTED = "EndEvent_AnswerImplemented";
        static final String DECIDED_ANEW = "EndEvent_DecidedAnew";

        private Elements() {}
    }
}
