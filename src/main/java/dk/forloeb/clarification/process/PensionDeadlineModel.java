package dk.forloeb.clarification.process;

/** Names used by pension-deadline.bpmn. */
final class PensionDeadlineModel {

    static final String PROCESS_ID = "pension-deadline";

    private PensionDeadlineModel() {}

    /** Elements that people or time act on. */
    static final class Elements {
        static final String REMINDER_DAY = "CatchEvent_ReminderDay";
        static final String REVIEW_PENSION_CASE = "UserTask_ReviewPensionCase";
        static final String TEAM_LEADER_DAY = "CatchEvent_TeamLeaderDay";
        static final String SECURE_PENSION_DEADLINE = "UserTask_SecurePensionDeadline";
        static final String DEADLINE_DAY = "CatchEvent_DeadlineDay";
        static final String NEW_DAY = "CatchEvent_NewDay";

        private Elements() {}
    }
}
