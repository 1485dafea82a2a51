package dk.forloeb.deadline.process;

/** Names used by deadline-escalation.bpmn. */
final class DeadlineEscalationModel {

    static final String PROCESS_ID = "deadline-escalation";

    private DeadlineEscalationModel() {}

    /** Facts from outside that the process waits for. */
    static final class Messages {
        static final String SETTLED = "deadline.settled";

        private Messages() {}
    }

    /** Elements that people or time act on. */
    static final class Elements {
        static final String ESCALATION_DUE = "CatchEvent_EscalationDue";
        static final String FOLLOW_UP_DEADLINE = "UserTask_FollowUpDeadline";
        static final String FOLLOWED_UP = "EndEvent_FollowedUp";
        static final String NOT_NEEDED = "EndEvent_NotNeeded";

        private Elements() {}
    }
}
